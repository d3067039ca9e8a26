import type { Context } from '../../kernel/context.ts';
import type { Snapshot } from '../../rollups/snapshot.ts';
import type { Frame } from '../activity/frame.ts';
import { buildFrame } from '../build-frame.ts';
import { conditionsOf } from '../conditions.ts';
import type { Filter, Interval, Range } from '../../kernel/query/contract.ts';
import { getMetric } from '../get-metric.ts';
import { snapshotFacts } from '../snapshot-facts.ts';
import { bucketsOf } from '../../time/buckets.ts';

export type MrrQuestion = {
  range: Range;
  interval?: Interval;
  zone?: string | undefined;
  where: readonly Filter[];
  by?: string | undefined;
  /** Whose conditions and splits hold; those of churn when left out. */
  metric?: 'mrr_churn' | 'mrr';
};

/** A question about movements of MRR, with the conditions and splits that its metric has. */
export async function mrrFrame(
  ctx: Context,
  snapshot: Snapshot,
  { range, interval = 'total', zone: asked, where, by, metric = 'mrr_churn' }: MrrQuestion,
): Promise<Frame> {
  const zone = asked ?? (await snapshotFacts(snapshot)).reporting.zone;
  const conditions = conditionsOf(getMetric(metric), where, by);
  return buildFrame(snapshot, {
    now: ctx.now,
    zone,
    interval,
    buckets: bucketsOf(range, { interval, zone }),
    conditions,
  });
}
