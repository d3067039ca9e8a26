import {
  selectPayoutFailures,
  selectPayoutSchedule,
  selectPayoutStates,
} from '@sextant/db/queries/money/select-payout-groups';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import type { AskedMoney } from '../revenue/asked-money.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import { PayoutStatesQuery, type PayoutStates } from './contract.ts';

/** What became of the payouts of a period, why some failed, and what is on its way, all of one instant. */
export async function getStates(ctx: Context, input: PayoutStatesQuery): Promise<PayoutStates> {
  requirePermission(ctx, 'money.read');
  const { range } = PayoutStatesQuery.parse(input);
  return withSnapshot(ctx.db, (snapshot) => statesIn(snapshot, { range, people: null, where: [] }));
}

/** The same within a snapshot. The caller has asked for the permission. */
export async function statesIn(
  snapshot: Snapshot,
  { range, ...asked }: AskedMoney & Pick<PayoutStatesQuery, 'range'>,
): Promise<PayoutStates> {
  const { reporting } = await snapshotFacts(snapshot);
  const [states, failures, schedule] = await Promise.all([
    selectPayoutStates(snapshot.sql, { ...range, ...asked }),
    selectPayoutFailures(snapshot.sql, { ...range, ...asked }),
    selectPayoutSchedule(snapshot.sql, asked),
  ]);
  const isUnknown = [...states, ...failures, ...schedule].some(({ unconverted }) => unconverted > 0);
  return {
    asOf: snapshot.asOf,
    currency: reporting.currency,
    byStatus: states.map((row) => ({ status: row.status, ...sumOf(row) })),
    failures: failures.map((row) => ({ code: row.code, message: row.message, ...sumOf(row) })),
    schedule: schedule.map((row) => ({ day: row.day, ...sumOf(row) })),
    notes: isUnknown ? ['Some payouts are in a currency without an exchange rate.'] : [],
  };
}

/** A sum that lacks a rate is unknown. */
function sumOf({ count, minor, unconverted }: { count: number; minor: number; unconverted: number }) {
  return { count, amountMinor: unconverted > 0 ? null : minor };
}
