import { selectPayouts, selectPayoutSums } from '@sextant/db/queries/money/select-payouts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { PayoutListQuery, type PayoutList } from './contract.ts';
import { payoutRow } from './payout-row.ts';

/** One page of payouts, and what all pages add up to by currency; those of internal accounts are left out. */
export async function listPayouts(ctx: Context, input: PayoutListQuery): Promise<PayoutList> {
  requirePermission(ctx, 'money.read');
  const { range, page, order, ...query } = PayoutListQuery.parse(input);
  const asked = {
    id: null,
    from: range?.from ?? null,
    to: range?.to ?? null,
    recipient: query.recipient,
    statuses: query.statuses ?? null,
    creatorId: query.creatorId ?? null,
    failureCode: query.failureCode ?? null,
  };
  const [rows, sums] = await Promise.all([
    selectPayouts(ctx.db.sql, asked, { order, ...page }),
    selectPayoutSums(ctx.db.sql, asked),
  ]);
  return { items: rows.map(payoutRow), total: sums.reduce((all, { count }) => all + count, 0), sums };
}
