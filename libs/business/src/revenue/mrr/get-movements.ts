import {
  selectMovements,
  selectMovementTotals,
  type MovementRow,
} from '@sextant/db/queries/mrr/select-movements';
import { requirePermission } from '../../kernel/actors/require-permission.ts';
import type { Context } from '../../kernel/context.ts';
import { mrrFrame } from '../../metrics/mrr/mrr-frame.ts';
import { snapshotFacts } from '../../metrics/snapshot-facts.ts';
import { withSnapshot } from '../../rollups/read-snapshot.ts';
import { MovementKind, MovementsQuery, type MovementList, type MrrActivity } from './contract.ts';
import { movementFilter } from './movement-filter.ts';

/** The activities behind a bar or a cell: they add up to it. */
export async function getMovements(ctx: Context, input: MovementsQuery): Promise<MovementList> {
  requirePermission(ctx, 'money.read');
  const { range, zone, where, by, group, kinds, move, isPlanMove, order, page } = MovementsQuery.parse(input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const frame = await mrrFrame(ctx, snapshot, { range, zone, where, by });
    const everyKind = move === undefined ? MovementKind.options : [...MovementKind.options, 'switch'];
    const filter = movementFilter(frame, {
      kinds: kinds ?? everyKind,
      group,
      move: move ?? null,
      isPlanMove,
    });
    const [rows, totals, { reporting }] = await Promise.all([
      selectMovements(snapshot.sql, { ...filter, ...page, order }),
      selectMovementTotals(snapshot.sql, filter),
      snapshotFacts(snapshot),
    ]);
    return {
      asOf: snapshot.asOf,
      currency: reporting.currency,
      items: rows.map(toActivity),
      total: totals.total,
      customers: totals.customers,
      sumMinor: totals.unknown > 0 ? null : totals.sumMinor,
    };
  });
}

function toActivity({ customerId, externalId, name, ...row }: MovementRow): MrrActivity {
  return { customer: { id: customerId, externalId, name }, ...row };
}
