import { selectWarningCounts, selectWarnings } from '@sextant/db/queries/warnings/select-warnings';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { fromCursor, toCursor } from '../kernel/page-cursor.ts';
import { WarningFilters, WarningQuery, type WarningCount, type WarningList } from './contract.ts';

/** One page of what was refused or corrected on its way in, newest first. */
export async function listWarnings(ctx: Context, input: WarningQuery): Promise<WarningList> {
  requirePermission(ctx, 'ingestion.read');
  const { cursor, limit, ...conditions } = WarningQuery.parse(input);
  const end = fromCursor(cursor);
  const after = end === null ? null : { at: end.at, id: Number(end.id) || 0 };
  const [found, counts] = await Promise.all([
    selectWarnings(ctx.db.sql, conditions, { after, limit: limit + 1 }),
    selectWarningCounts(ctx.db.sql, conditions),
  ]);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    nextCursor: found.length > limit && last ? toCursor({ at: last.receivedAt, id: String(last.id) }) : null,
  };
}

/** How many warnings of each code there are, most frequent first. */
export async function countWarnings(ctx: Context, input: WarningFilters): Promise<{ items: WarningCount[] }> {
  requirePermission(ctx, 'ingestion.read');
  return { items: await selectWarningCounts(ctx.db.sql, WarningFilters.parse(input)) };
}
