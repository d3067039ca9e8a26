import { selectRecentActivity } from '@sextant/db/queries/dashboard/select-recent-activity';
import { isPermitted } from '../kernel/actors/is-permitted.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { PlatformActivity } from './contract.ts';
import { describeActivity } from './describe-activity.ts';

const ACTIVITIES = 20;

/** What happened last, the latest first; payments only for a role that may see money. */
export async function listRecentActivity(ctx: Context): Promise<{ items: PlatformActivity[] }> {
  requirePermission(ctx, 'dashboard.read');
  return { items: await withSnapshot(ctx.db, (snapshot) => readRecentActivity(ctx, snapshot)) };
}

/** The same within a snapshot that answers more. */
export async function readRecentActivity(ctx: Context, { sql }: Snapshot): Promise<PlatformActivity[]> {
  const hasMoney = isPermitted(ctx.actor, 'money.read');
  const rows = await selectRecentActivity(sql, { now: ctx.now, limit: ACTIVITIES, hasMoney });
  return rows.map(({ key: _key, ...activity }) => ({
    type: activity.type,
    description: describeActivity(activity),
    at: activity.at,
    customerId: activity.customerId,
  }));
}
