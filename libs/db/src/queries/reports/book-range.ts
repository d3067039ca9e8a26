/** Half open, with the kinds of movements to compare. */
export type BookRange = { from: Date; to: Date; kinds: readonly string[] };

/** The values of the placeholders of the books. */
export function bookValues({ from, to, kinds }: BookRange): [string, string, string[]] {
  return [from.toISOString(), to.toISOString(), [...kinds]];
}
