/** An instant as records have it. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
