/** Where the column with the key stands; throws when there is none. */
export function indexOfKey(columns: readonly { key: string }[], key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`The report has no column ${key}.`);
  return index;
}
