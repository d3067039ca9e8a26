import type { Context } from '../../kernel/context.ts';
import type { Snapshot } from '../../rollups/snapshot.ts';
import type { Frame } from '../activity/frame.ts';
import { buildFrame } from '../build-frame.ts';
import { conditionsOf } from '../conditions.ts';
import type { Filter, Interval, Range } from '../contract.ts';
import { getMetric } from '../get-metric.ts';
import { snapshotFacts } from '../snapshot-facts.ts';
import { bucketsOf } from '../time/buckets.ts';

export type MrrQuestion = {
  range: Range;
  interval?: Interval;
  zone?: string | undefined;
  where: readonly Filter[];
  by?: string | undefined;
};

/** A question about movements of MRR, with the conditions and splits that churn has. */
export async function mrrFrame(
  ctx: Context,
  snapshot: Snapshot,
  { range, interval = 'total', zone: asked, where, by }: MrrQuestion,
): Promise<Frame> {
  const zone = asked ?? (await snapshotFacts(snapshot)).reporting.zone;
  const conditions = conditionsOf(getMetric('mrr_churn'), where, by);
  return buildFrame(snapshot, {
    now: ctx.now,
    zone,
    interval,
    buckets: bucketsOf(range, { interval, zone }),
    conditions,
  });
}
