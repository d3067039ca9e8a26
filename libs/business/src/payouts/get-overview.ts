import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { MetricResult } from '../metrics/contract.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import { askedMoney } from '../revenue/asked-money.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { PeriodQuery } from '../users/contract.ts';
import { readPeriod } from '../users/read-period.ts';
import type { PayoutOverview } from './contract.ts';
import { statesIn } from './get-states.ts';

/** What was paid out in a period, what failed and why, what is on its way and what is owed, all of one instant. */
export async function getOverview(ctx: Context, input: PeriodQuery): Promise<PayoutOverview> {
  requirePermission(ctx, 'money.read');
  const { period, where } = await readPeriod(ctx, input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const notes = new Set<string>();
    const zone = period.zone ?? (await snapshotFacts(snapshot)).reporting.zone;
    const asked = await askedMoney(snapshot, 'platform_margin', { where, zone, now: ctx.now, notes });
    const [states, trend] = await Promise.all([
      statesIn(snapshot, { range: period.range, ...asked }),
      trendOf((metric) => evaluateIn(ctx, snapshot, { ...period, metric, where })),
    ]);
    for (const note of [...states.notes, ...Object.values(trend).flatMap((result) => result.notes)])
      notes.add(note);
    return { ...states, trend, notes: [...notes] };
  });
}

async function trendOf(ask: (metric: string) => Promise<MetricResult>): Promise<PayoutOverview['trend']> {
  const [payouts, failed, pending, outstanding] = await Promise.all([
    ask('payouts'),
    ask('payouts_failed'),
    ask('payouts_pending'),
    ask('outstanding_balance'),
  ]);
  const [earnings, margin, marginCash, takeRate] = await Promise.all([
    ask('creator_earnings'),
    ask('platform_margin'),
    ask('platform_margin_cash'),
    ask('take_rate'),
  ]);
  return { payouts, failed, pending, outstanding, earnings, margin, marginCash, takeRate };
}
