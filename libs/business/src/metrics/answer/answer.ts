/** An answer as machines get it: a table of plain values, and the same as JSON with all that belongs to it. */
export type Answer = {
  columns: string[];
  /** Unknown is null. */
  rows: (string | number | null)[][];
  json: unknown;
};
