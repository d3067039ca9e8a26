/** What databases and spreadsheets write for no value: MySQL, Postgres and Hive \N; SQL Server and others the rest. Words that may be names or codes (NA, None) are not among them. */
export const NULL_WORDS: readonly string[] = [
  '\\N',
  'NULL',
  'null',
  '(null)',
  '(NULL)',
  '<null>',
  '[NULL]',
  '#N/A',
];

/** Counts the cells that were taken for no value because of their words. */
export class NullCells {
  readonly #counts = new Map<string, number>();

  count(words: string): void {
    this.#counts.set(words, (this.#counts.get(words) ?? 0) + 1);
  }

  notes(): string[] {
    return [...this.#counts].map(([words, cells]) => `cells read as no value: ${cells} that say ${words}`);
  }
}
