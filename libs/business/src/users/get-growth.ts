import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { type PeriodQuery, type GrowthResult } from './contract.ts';
import { readPeriod } from './read-period.ts';

/** How the number of customers grows, where they come from, and who of them is won and lost. */
export async function getGrowth(ctx: Context, input: PeriodQuery): Promise<GrowthResult> {
  requirePermission(ctx, 'users.read');
  const { period, where } = await readPeriod(ctx, input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const ask = (metric: string, by?: string) => evaluateIn(ctx, snapshot, { ...period, metric, where, by });
    const [total, joined, newBySource, firstActive, retained, resurrected, lost] = await Promise.all([
      ask('total_customers'),
      ask('new_customers'),
      ask('new_customers', 'signup_source'),
      ask('customers_new'),
      ask('customers_retained'),
      ask('customers_resurrected'),
      ask('customers_lost'),
    ]);
    return { total, new: joined, newBySource, firstActive, retained, resurrected, lost };
  });
}
