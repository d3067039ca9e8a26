import {
  selectFirstPayment,
  selectRevenueCohorts,
  type RevenueCohortRow,
} from '@sextant/db/queries/mrr/select-revenue-cohorts';
import { requirePermission } from '../../kernel/actors/require-permission.ts';
import type { Context } from '../../kernel/context.ts';
import { mrrFrame } from '../../metrics/mrr/mrr-frame.ts';
import { TRIAL_DIMENSIONS } from '../../metrics/dimension.ts';
import { recordColumns } from '../../metrics/records/record-columns.ts';
import { snapshotFacts } from '../../metrics/snapshot-facts.ts';
import type { Bucket } from '../../time/buckets.ts';
import { withSnapshot } from '../../rollups/read-snapshot.ts';
import { RevenueCohortsQuery, type RevenueCohorts } from './contract.ts';
import { revenueCohorts, revenueTotal } from './revenue-cohorts.ts';

/** What each cohort of new customers still pays, period by period. */
export async function getRevenueCohorts(ctx: Context, input: RevenueCohortsQuery): Promise<RevenueCohorts> {
  requirePermission(ctx, 'money.read');
  const { unit, periods, range, zone, where } = RevenueCohortsQuery.parse(input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const first = range?.from ?? (await selectFirstPayment(snapshot.sql)) ?? ctx.now;
    const all = { from: first, to: ctx.now };
    const frame = await mrrFrame(ctx, snapshot, {
      range: all,
      interval: unit,
      zone,
      where,
      metric: 'mrr',
    });
    const { reporting } = await snapshotFacts(snapshot);
    const { limits } = frame.population;
    const rows: RevenueCohortRow[] =
      frame.buckets.length === 0
        ? []
        : await selectRevenueCohorts(snapshot.sql, {
            edges: edgesOf(frame.buckets),
            people: limits === null ? null : [...limits.ids()],
            where: recordColumns(frame, TRIAL_DIMENSIONS).where,
          });
    const asked = { buckets: frame.buckets, periods, now: ctx.now };
    const cohorts = revenueCohorts(rows, asked).filter(
      ({ start }) => range === undefined || start < range.to,
    );
    return {
      asOf: snapshot.asOf,
      zone: frame.zone,
      currency: reporting.currency,
      unit,
      cohorts,
      total: revenueTotal(cohorts, periods),
    };
  });
}

/** Whole periods: the first cohort is not cut by where the range begins. */
function edgesOf(buckets: readonly Bucket[]): Date[] {
  return [
    ...buckets.map(({ start }) => new Date(start)),
    ...buckets.slice(-1).map(({ end }) => new Date(end)),
  ];
}
