import { isPermitted } from '../kernel/actors/is-permitted.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { getMetric } from '../metrics/get-metric.ts';
import { DAY_MS } from '../time/calendar.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { QuickStats } from './contract.ts';

/** What waits for somebody: open bug reports, jobs that failed in 24 hours, undecided influencer requests. */
export async function getQuickStats(ctx: Context): Promise<QuickStats> {
  requirePermission(ctx, 'dashboard.read');
  const range = { from: new Date(ctx.now.getTime() - DAY_MS), to: ctx.now };
  return withSnapshot(ctx.db, async (snapshot) => {
    const ask = async (metric: string) => {
      if (!isPermitted(ctx.actor, getMetric(metric).permission)) return null;
      return (await evaluateIn(ctx, snapshot, { metric, range, interval: 'total' })).points[0]?.value ?? null;
    };
    const [openBugReports, failedJobs24h, pendingInfluencerRequests] = await Promise.all([
      ask('open_bug_reports'),
      ask('failed_jobs'),
      ask('pending_influencer_requests'),
    ]);
    return { asOf: snapshot.asOf, openBugReports, failedJobs24h, pendingInfluencerRequests };
  });
}
