import { selectPayoutBookings } from '@sextant/db/queries/money/select-bookings';
import {
  selectPaidPurchases,
  selectPaidPurchaseSums,
  type PaidPurchaseRow,
} from '@sextant/db/queries/money/select-paid-purchases';
import { selectPayouts } from '@sextant/db/queries/money/select-payouts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { PayoutQuery, type PaidPurchase, type PayoutDetail } from './contract.ts';
import { payoutRow } from './payout-row.ts';

const MOST_PURCHASES = 1000;
const ANY = { from: null, to: null, recipient: null, statuses: null, creatorId: null, failureCode: null };

/** One payout, the purchases it pays for and what the processor booked for it. Throws `not_found`. */
export async function getPayout(ctx: Context, input: PayoutQuery): Promise<PayoutDetail> {
  requirePermission(ctx, 'money.read');
  const { id } = PayoutQuery.parse(input);
  const { sql } = ctx.db;
  const [[payout], purchases, sums, bookings] = await Promise.all([
    selectPayouts(sql, { ...ANY, id }, { order: 'newest', offset: 0, limit: 1 }),
    selectPaidPurchases(sql, { payoutId: id, limit: MOST_PURCHASES }),
    selectPaidPurchaseSums(sql, id),
    selectPayoutBookings(sql, id),
  ]);
  if (payout === undefined) throw new BusinessError('not_found', `There is no payout ${id}.`);
  const [sum] = sums;
  // Shares in another currency than the payout's were converted by somebody else, at a rate nobody told.
  const isComparable = sums.length === 1 && sum?.currency === payout.currency;
  const purchasesMinor = isComparable ? sum.minor : null;
  return {
    ...payoutRow(payout),
    purchases: purchases.map(paidPurchase),
    purchaseCount: sums.reduce((all, { count }) => all + count, 0),
    purchasesMinor,
    differenceMinor: purchasesMinor === null ? null : payout.amountMinor - purchasesMinor,
    bookings,
  };
}

function paidPurchase({ buyerId, externalId, name, ...purchase }: PaidPurchaseRow): PaidPurchase {
  return { ...purchase, buyer: { id: buyerId, externalId, name } };
}
