import {
  selectPayoutFailures,
  selectPayoutSchedule,
  selectPayoutStates,
} from '@sextant/db/queries/money/select-payout-groups';
import { requirePermission } from '../access/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { MetricResult } from '../metrics/contract.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { PeriodQuery } from '../users/contract.ts';
import type { PayoutOverview } from './contract.ts';

/** What was paid out in a period, what failed and why, what is on its way and what is owed, all of one instant. */
export async function getOverview(ctx: Context, input: PeriodQuery): Promise<PayoutOverview> {
  requirePermission(ctx, 'money.read');
  const { period, where } = PeriodQuery.parse(input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const { reporting } = await snapshotFacts(snapshot);
    const [states, failures, schedule, trend] = await Promise.all([
      selectPayoutStates(snapshot.sql, period.range),
      selectPayoutFailures(snapshot.sql, period.range),
      selectPayoutSchedule(snapshot.sql),
      trendOf((metric) => evaluateIn(ctx, snapshot, { ...period, metric, where })),
    ]);
    return {
      asOf: snapshot.asOf,
      currency: reporting.currency,
      byStatus: states.map((row) => ({ status: row.status, ...sumOf(row) })),
      failures: failures.map((row) => ({ code: row.code, message: row.message, ...sumOf(row) })),
      schedule: schedule.map((row) => ({ day: row.day, ...sumOf(row) })),
      trend,
      notes: [...new Set(Object.values(trend).flatMap(({ notes }) => notes))],
    };
  });
}

async function trendOf(ask: (metric: string) => Promise<MetricResult>): Promise<PayoutOverview['trend']> {
  const [payouts, failed, pending, outstanding] = await Promise.all([
    ask('payouts'),
    ask('payouts_failed'),
    ask('payouts_pending'),
    ask('outstanding_balance'),
  ]);
  const [earnings, margin, marginAccrual, takeRate] = await Promise.all([
    ask('creator_earnings'),
    ask('platform_margin'),
    ask('platform_margin_accrual'),
    ask('take_rate'),
  ]);
  return { payouts, failed, pending, outstanding, earnings, margin, marginAccrual, takeRate };
}

/** A sum that lacks a rate is unknown. */
function sumOf({ count, minor, unconverted }: { count: number; minor: number; unconverted: number }) {
  return { count, amountMinor: unconverted > 0 ? null : minor };
}
