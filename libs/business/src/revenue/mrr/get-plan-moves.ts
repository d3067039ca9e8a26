import { selectPlanMoves, selectRankedPlans } from '@sextant/db/queries/mrr/select-movements';
import { requirePermission } from '../../kernel/actors/require-permission.ts';
import type { Context } from '../../kernel/context.ts';
import { mrrFrame } from '../../metrics/mrr/mrr-frame.ts';
import { snapshotFacts } from '../../metrics/snapshot-facts.ts';
import { withSnapshot } from '../../rollups/read-snapshot.ts';
import { PlanMovesQuery, type PlanMoves } from './contract.ts';
import { movementFilter } from './movement-filter.ts';

/** Who moved from which plan or tier to which. */
export async function getPlanMoves(ctx: Context, input: PlanMovesQuery): Promise<PlanMoves> {
  requirePermission(ctx, 'money.read');
  const { range, zone, by, where } = PlanMovesQuery.parse(input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const frame = await mrrFrame(ctx, snapshot, { range, zone, where });
    const filter = movementFilter(frame, { kinds: ['expansion', 'contraction', 'switch'] });
    const [cells, ranked, { reporting }] = await Promise.all([
      selectPlanMoves(snapshot.sql, { ...filter, by }),
      selectRankedPlans(snapshot.sql, by),
      snapshotFacts(snapshot),
    ]);
    const named = new Set(cells.flatMap(({ from, to }) => [from, to]));
    return {
      asOf: snapshot.asOf,
      currency: reporting.currency,
      by,
      values: ranked.filter((value) => named.has(value)),
      cells,
    };
  });
}
