import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { DAY_MS } from '../time/calendar.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { SegmentationQuery, type SegmentationResult } from './contract.ts';

/** Today's customers by a trait. */
export async function getSegmentation(ctx: Context, input: SegmentationQuery): Promise<SegmentationResult> {
  requirePermission(ctx, 'users.read');
  const { by, where } = SegmentationQuery.parse(input);
  const range = { from: new Date(ctx.now.getTime() - DAY_MS), to: new Date(ctx.now.getTime() + DAY_MS) };
  return withSnapshot(ctx.db, async (snapshot) => {
    const ask = (metric: string) =>
      evaluateIn(ctx, snapshot, { metric, range, interval: 'total', by, where });
    const [totals, active] = await Promise.all([ask('total_customers'), ask('mau')]);
    const customers = totals.points.reduce((sum, point) => sum + (point.value ?? 0), 0);
    const activeOf = new Map(active.points.map(({ group, value }) => [group, value]));
    return {
      asOf: snapshot.asOf,
      by,
      customers,
      groups: totals.points.map(({ group, value }) => ({
        group: group ?? '',
        customers: value ?? 0,
        share: customers === 0 ? null : (value ?? 0) / customers,
        active: activeOf.get(group) ?? 0,
      })),
    };
  });
}
