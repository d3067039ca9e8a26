import { countRawDays, selectLastReceived } from '@sextant/db/queries/rollups/select-old-raw-days';
import { addDays } from 'date-fns';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { lastKept } from './last-kept.ts';
import type { RemovalPreview, RemovalQuery } from './contract.ts';

/** What of the raw events would go if they were kept for so many days. Counts of events are those of Postgres, about right. */
export async function previewRemoval(ctx: Context, { rawEventDays }: RemovalQuery): Promise<RemovalPreview> {
  requirePermission(ctx, 'settings.read');
  const { sql } = ctx.db;
  const before = rawEventDays === null ? new Date(0) : lastKept(ctx.now, rawEventDays);
  const { days, events, firstDay, hasRemoved } = await countRawDays(sql, before);
  if (firstDay === null || rawEventDays === null) return { days: 0, events: 0, firstAt: null, hasRemoved };
  const received = (await selectLastReceived(sql, firstDay)) ?? firstDay;
  const last = new Date(Math.max(firstDay.getTime(), received.getTime()));
  const firstAt = addDays(lastKept(last, 0), rawEventDays + 1);
  if (firstAt > ctx.now) return { days: 0, events: 0, firstAt, hasRemoved };
  return { days, events, firstAt: ctx.now, hasRemoved };
}
