import { countRawDays, selectLastReceived } from '@sextant/db/queries/rollups/drop-raw-days';
import { addDays } from 'date-fns';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { lastKept } from './last-kept.ts';
import type { RemovalPreview, RemovalQuery } from './contract.ts';

/** What of the raw events would go if they were kept for so many days. Counts of events are those of Postgres, about right. */
export async function previewRemoval(ctx: Context, { rawEventDays }: RemovalQuery): Promise<RemovalPreview> {
  requirePermission(ctx, 'settings.read');
  if (rawEventDays === null) return { days: 0, events: 0, firstAt: null };
  const { sql } = ctx.db;
  const { days, events, firstDay } = await countRawDays(sql, lastKept(ctx.now, rawEventDays));
  if (firstDay === null) return { days: 0, events: 0, firstAt: null };
  const received = (await selectLastReceived(sql, firstDay)) ?? firstDay;
  const last = new Date(Math.max(firstDay.getTime(), received.getTime()));
  const firstAt = addDays(lastKept(last, 0), rawEventDays + 1);
  return firstAt > ctx.now ? { days: 0, events: 0, firstAt } : { days, events, firstAt: ctx.now };
}
