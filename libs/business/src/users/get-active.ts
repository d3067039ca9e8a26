import { isPermitted } from '../kernel/actors/is-permitted.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { type PeriodQuery, type ActiveResult } from './contract.ts';
import { readPeriod } from './read-period.ts';

/** How many customers are active, how often, and how much they do. */
export async function getActive(ctx: Context, input: PeriodQuery): Promise<ActiveResult> {
  requirePermission(ctx, 'users.read');
  const { period, where } = await readPeriod(ctx, input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const ask = (metric: string) => evaluateIn(ctx, snapshot, { ...period, metric, where });
    const [dau, wau, mau, stickiness, powerUsers, sessionsPerUser, generationsPerUser] = await Promise.all([
      ask('dau'),
      ask('wau'),
      ask('mau'),
      ask('stickiness'),
      ask('power_users'),
      ask('sessions_per_user'),
      isPermitted(ctx.actor, 'generations.read') ? ask('generations_per_user') : null,
    ]);
    return { dau, wau, mau, stickiness, powerUsers, sessionsPerUser, generationsPerUser };
  });
}
