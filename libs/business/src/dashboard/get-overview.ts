import { selectImageTotals } from '@sextant/db/queries/dashboard/select-image-totals';
import { selectJobTotals } from '@sextant/db/queries/dashboard/select-job-totals';
import { isPermitted } from '../kernel/actors/is-permitted.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { Filter } from '../kernel/query/contract.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { getReporting } from '../metrics/reporting.ts';
import { startOfPeriod } from '../time/buckets.ts';
import type { CalendarUnit } from '../time/calendar.ts';
import { UNKNOWN } from '../rollups/dimension.ts';
import type { People } from '../rollups/people.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import type { DashboardOverview } from './contract.ts';

type Ask = (metric: string, unit?: CalendarUnit, where?: Filter[]) => Promise<number | null>;

/** Home at a glance, all of one instant. */
export async function getOverview(ctx: Context): Promise<DashboardOverview> {
  requirePermission(ctx, 'dashboard.read');
  return withSnapshot(ctx.db, async (snapshot) => {
    const { zone, currency } = await getReporting(snapshot);
    const rangeOf = (unit: CalendarUnit) => ({
      from: new Date(startOfPeriod(ctx.now.getTime(), unit, { zone })),
      to: new Date(startOfPeriod(ctx.now.getTime(), 'day', { zone }) + 36 * 3_600_000),
    });
    const ask: Ask = async (metric, unit = 'day', where = []) => {
      const result = await evaluateIn(ctx, snapshot, {
        metric,
        range: rangeOf(unit),
        interval: 'total',
        zone,
        where,
      });
      return result.points[0]?.value ?? null;
    };
    const [users, subscriptions, credits, money, work] = await Promise.all([
      askUsers(ask),
      askSubscriptions(ctx, snapshot, rangeOf('day')),
      askCredits(ask),
      isPermitted(ctx.actor, 'money.read') ? askMoney(ask, currency) : null,
      isPermitted(ctx.actor, 'generations.read') ? askWork(ctx, snapshot, rangeOf('day').from) : null,
    ]);
    return {
      asOf: snapshot.asOf,
      zone,
      users,
      subscriptions,
      credits,
      money,
      content: work?.content ?? null,
      jobs: work?.jobs ?? null,
    };
  });
}

async function askUsers(ask: Ask): Promise<DashboardOverview['users']> {
  const ofRole = (role: string): Filter[] => [{ dimension: 'role', values: [role], isNegated: false }];
  const [total, newToday, newThisWeek, newThisMonth, dau, wau, mau] = await Promise.all([
    ask('total_customers'),
    ask('new_customers'),
    ask('new_customers', 'week'),
    ask('new_customers', 'month'),
    ask('dau'),
    ask('wau'),
    ask('mau'),
  ]);
  const [activeUploaders, activeCreators] = await Promise.all([
    ask('mau', 'day', ofRole('uploader')),
    ask('mau', 'day', ofRole('creator')),
  ]);
  const joined = { newToday, newThisWeek, newThisMonth };
  return { total, ...joined, active: dau, dau, wau, mau, activeUploaders, activeCreators };
}

async function askCredits(ask: Ask): Promise<DashboardOverview['credits']> {
  const [purchasedToday, consumedToday, grantedToday, refundedToday] = await Promise.all([
    ask('credits_purchased'),
    ask('credits_consumed'),
    ask('credits_granted'),
    ask('credits_refunded'),
  ]);
  return { purchasedToday, consumedToday, grantedToday, refundedToday };
}

async function askMoney(ask: Ask, currency: string): Promise<DashboardOverview['money']> {
  const [revenueToday, refundsToday, payoutsToday, marginToday, transactionsToday] = await Promise.all([
    ask('revenue_net'),
    ask('refunds'),
    ask('payouts'),
    ask('platform_margin'),
    ask('transactions'),
  ]);
  return { currency, revenueToday, refundsToday, payoutsToday, marginToday, transactionsToday };
}

async function askSubscriptions(ctx: Context, snapshot: Snapshot, range: { from: Date; to: Date }) {
  const { points } = await evaluateIn(ctx, snapshot, {
    metric: 'active_subscriptions',
    range,
    interval: 'total',
    by: 'tier',
  });
  const byTier = Object.fromEntries(points.map(({ group, value }) => [group ?? '', value ?? 0]));
  return { active: Object.values(byTier).reduce((sum, count) => sum + count, 0), byTier };
}

async function askWork(ctx: Context, snapshot: Snapshot, today: Date) {
  const [images, characters, jobs] = await Promise.all([
    selectImageTotals(snapshot.sql, today),
    snapshot.trait('characters'),
    selectJobTotals(snapshot.sql, ctx.now),
  ]);
  const finished = jobs.succeeded24h + jobs.failed24h;
  return {
    content: {
      totalImages: images.totalImages,
      totalCharacters: charactersOf(characters),
      today: images.imagesSince,
      successRate: finished === 0 ? null : jobs.succeeded24h / finished,
    },
    jobs: {
      queueLength: jobs.queueLength,
      failed24h: jobs.failed24h,
      avgProcessingTime: jobs.averageSeconds,
    },
  };
}

/** How many characters customers have together, from who has how many. */
function charactersOf(byCount: ReadonlyMap<string, People>): number {
  return [...byCount]
    .filter(([count]) => count !== UNKNOWN)
    .reduce((sum, [count, people]) => sum + Number(count) * people.size, 0);
}
