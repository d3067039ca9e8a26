import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { PeriodQuery } from '../users/contract.ts';
import { readPeriod } from '../users/read-period.ts';
import type { TrendsResult } from './contract.ts';

const METRICS = {
  gross: 'revenue_gross',
  refunds: 'refunds',
  creditNotes: 'credit_notes',
  disputesLost: 'disputes_lost',
  net: 'revenue_net',
  payouts: 'payouts',
  margin: 'platform_margin',
  takeRate: 'take_rate',
  churn: 'churn_rate',
  arpu: 'arpu',
  arppu: 'arppu',
  transactions: 'transactions',
  chargesFailed: 'charges_failed',
} as const satisfies Record<keyof TrendsResult, string>;

/** How revenue, churn and what a customer brings develop, all of one instant. */
export async function getTrends(ctx: Context, input: PeriodQuery): Promise<TrendsResult> {
  requirePermission(ctx, 'money.read');
  const { period, where } = await readPeriod(ctx, input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const ask = (name: keyof TrendsResult) =>
      evaluateIn(ctx, snapshot, { ...period, metric: METRICS[name], where });
    const [gross, refunds, creditNotes, disputesLost, net, payouts, margin] = await Promise.all([
      ask('gross'),
      ask('refunds'),
      ask('creditNotes'),
      ask('disputesLost'),
      ask('net'),
      ask('payouts'),
      ask('margin'),
    ]);
    const [takeRate, churn, arpu, arppu, transactions, chargesFailed] = await Promise.all([
      ask('takeRate'),
      ask('churn'),
      ask('arpu'),
      ask('arppu'),
      ask('transactions'),
      ask('chargesFailed'),
    ]);
    const money = { gross, refunds, creditNotes, disputesLost, net, payouts, margin };
    return { ...money, takeRate, churn, arpu, arppu, transactions, chargesFailed };
  });
}
