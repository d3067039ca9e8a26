/** The quotient; null where a part is unknown or there is nothing to divide by. */
export function divided(of: number | null, by: number | null): number | null {
  return of === null || by === null || by === 0 ? null : of / by;
}
