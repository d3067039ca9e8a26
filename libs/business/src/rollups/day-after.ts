/** The start of the UTC day after the one that starts at `day`. */
export function dayAfter(day: Date): Date {
  return new Date(day.getTime() + 86_400_000);
}
