import type { Chronicle } from './chronicle.ts';

/** A refund of a month of which the platform heard only after the month was closed; null when the month has none. */
export function lateRefund(
  { records }: Chronicle,
  month: string | undefined,
): Record<string, unknown> | null {
  if (month === undefined) return null;
  const transactions = records.get('transactions') ?? [];
  return (
    transactions.find(({ kind, occurred_at: at }) => kind === 'refund' && String(at).startsWith(month)) ??
    null
  );
}
