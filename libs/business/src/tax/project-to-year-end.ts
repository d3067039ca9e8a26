import type { TaxSpan } from '@sextant/db/queries/tax/tax-moneys';

/** An amount at the pace so far by the end of the year, as a straight line; null once the year is over or not begun. */
export function projectToYearEnd(
  amountMinor: number | null,
  { from, to }: TaxSpan,
  now: Date,
): number | null {
  if (amountMinor === null || now <= from || now >= to) return null;
  const passed = (now.getTime() - from.getTime()) / (to.getTime() - from.getTime());
  return Math.round(amountMinor / passed);
}
