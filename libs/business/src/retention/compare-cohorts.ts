import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { CohortComparisonQuery, type CohortComparison } from './contract.ts';
import { cohortsIn } from './get-cohorts.ts';

/** The same retention for several segments, all of one instant. */
export async function compareCohorts(ctx: Context, input: CohortComparisonQuery): Promise<CohortComparison> {
  requirePermission(ctx, 'retention.read');
  const { retention, segments } = CohortComparisonQuery.parse(input);
  return withSnapshot(ctx.db, async (snapshot) => ({
    segments: await Promise.all(
      segments.map(async ({ name, where }) => ({
        name,
        result: await cohortsIn(snapshot, { ...retention, where: [...retention.where, ...where] }, ctx.now),
      })),
    ),
  }));
}
