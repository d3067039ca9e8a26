import { randomUUID } from 'node:crypto';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { NO_SURROUNDINGS } from '../ingestion/no-surroundings.ts';
import { writeEvents } from '../ingestion/store/write-events.ts';
import type { Context } from '../kernel/context.ts';
import { UsageEvent } from './contract.ts';

/**
 * Sends what a staff member does through our own intake. They are a visitor whom nobody ever identifies, and the catalog
 * does not count these events as activity: staff are in no number about customers.
 */
export async function trackUsage(ctx: Context, input: UsageEvent): Promise<void> {
  requirePermission(ctx, 'dashboard.read');
  const { name, properties } = UsageEvent.parse(input);
  const at = ctx.now.getTime();
  await writeEvents(ctx.db, [
    {
      ...NO_SURROUNDINGS,
      messageId: randomUUID(),
      hasOwnId: false,
      occurredAt: at,
      claimedAt: null,
      isDerivedTime: true,
      receivedAt: at,
      name,
      actor: { kind: 'visitor', key: `staff:${ctx.actor.id}` },
      links: [],
      news: null,
      sessionId: null,
      origin: 'api',
      properties,
    },
  ]);
}
