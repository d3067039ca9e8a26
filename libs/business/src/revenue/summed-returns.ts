import type { ReturnSum } from '@sextant/db/queries/money/select-return-sums';
import type { DisputeState } from './contract.ts';

type Summed = { count: number; amountMinor: number | null };

/** In which state a dispute or inquiry is. */
export function disputeState({ kind, status }: Pick<ReturnSum, 'kind' | 'status'>): DisputeState {
  if (kind === 'inquiry') return 'inquiry';
  return status === 'won' || status === 'lost' ? status : 'open';
}

/** Adds sums up by a key, the largest first; an amount is unknown when one of its parts has no known rate. */
export function summedBy<Key extends string>(
  rows: readonly ReturnSum[],
  keyOf: (row: ReturnSum) => Key,
): [Key, Summed][] {
  const sums = new Map<Key, Summed>();
  for (const row of rows) {
    const { count, amountMinor } = sums.get(keyOf(row)) ?? { count: 0, amountMinor: 0 };
    const isKnown = amountMinor !== null && row.unconverted === 0;
    sums.set(keyOf(row), { count: count + row.count, amountMinor: isKnown ? amountMinor + row.minor : null });
  }
  return [...sums].toSorted(
    ([, a], [, b]) => (b.amountMinor ?? 0) - (a.amountMinor ?? 0) || b.count - a.count,
  );
}
