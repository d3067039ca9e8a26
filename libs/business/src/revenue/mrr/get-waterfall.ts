import { requirePermission } from '../../kernel/actors/require-permission.ts';
import type { Context } from '../../kernel/context.ts';
import { evaluateIn } from '../../metrics/evaluate-metric.ts';
import { snapshotFacts } from '../../metrics/snapshot-facts.ts';
import { withSnapshot } from '../../rollups/read-snapshot.ts';
import type { Snapshot } from '../../rollups/snapshot.ts';
import type { PeriodQuery } from '../../users/contract.ts';
import { readPeriod } from '../../users/read-period.ts';
import type { WaterfallResult } from './contract.ts';
import { readWaterfall } from './read-waterfall.ts';

/** How MRR moved from the start of the period to its end, in one step and bucket by bucket, all of one instant. */
export async function getWaterfall(ctx: Context, input: PeriodQuery): Promise<WaterfallResult> {
  requirePermission(ctx, 'money.read');
  const asked = await readPeriod(ctx, input);
  return withSnapshot(ctx.db, (snapshot) => waterfallIn(ctx, snapshot, asked));
}

/** The same within a snapshot. The caller has asked for the permission. */
export async function waterfallIn(
  ctx: Context,
  snapshot: Snapshot,
  { period, where }: Awaited<ReturnType<typeof readPeriod>>,
): Promise<WaterfallResult> {
  const { reporting } = await snapshotFacts(snapshot);
  const ask = (metric: string) => evaluateIn(ctx, snapshot, { ...period, metric, where });
  // One after the other: a snapshot has one connection, and all of them share what the first one reads.
  return {
    asOf: snapshot.asOf,
    zone: period.zone ?? reporting.zone,
    currency: reporting.currency,
    waterfall: await readWaterfall(ctx, snapshot, { range: period.range, zone: period.zone, where }),
    new: await ask('mrr_new'),
    reactivation: await ask('mrr_reactivation'),
    expansion: await ask('mrr_expansion'),
    contraction: await ask('mrr_contraction'),
    churn: await ask('mrr_churn'),
  };
}
