import type { TaxThreshold } from './tax-answers.ts';

/** Whether an amount in minor units and a number of transactions are enough for a form. */
export function meetsThreshold(
  { amountMinor, transactions }: { amountMinor: number; transactions: number },
  { comparison, minMinor, minCount }: TaxThreshold,
): boolean {
  const isEnough = comparison === '>=' ? amountMinor >= minMinor : amountMinor > minMinor;
  return isEnough && (minCount === null || transactions > minCount);
}
