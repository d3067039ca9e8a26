import type { ControlTotal } from '../contract.ts';

/** Throws unless the rows that were written come to the totals that the database was asked for. */
export function checkTotals(asked: readonly ControlTotal[], written: readonly ControlTotal[]): void {
  const left = new Map(written.map((total) => [`${total.measure} ${total.currency}`, total]));
  for (const total of asked) {
    const key = `${total.measure} ${total.currency}`;
    if (!isSame(total, left.get(key)))
      throw new Error(`The rows of the report do not come to its control total ${key}.`);
    left.delete(key);
  }
  const [extra] = left.keys();
  if (extra !== undefined)
    throw new Error(`The rows of the report hold ${extra}, which no control total has.`);
}

function isSame(asked: ControlTotal, written: ControlTotal | undefined): boolean {
  return (
    written !== undefined &&
    asked.count === written.count &&
    asked.amountMinor === written.amountMinor &&
    asked.reportingMinor === written.reportingMinor
  );
}
