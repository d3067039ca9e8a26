import { getOverview } from '@sextant/business/dashboard/get-overview';
import { getQuickStats } from '@sextant/business/dashboard/get-quick-stats';
import { getFunnel } from '@sextant/business/funnels/get-funnel';
import type { Context } from '@sextant/business/kernel/context';
import type { Interval, MetricQuery } from '@sextant/business/metrics/contract';
import { evaluateMetric } from '@sextant/business/metrics/evaluate-metric';
import type { RetentionQuery } from '@sextant/business/retention/contract';
import { getCohorts } from '@sextant/business/retention/get-cohorts';
import { listCohortPeople } from '@sextant/business/retention/list-cohort-people';
import { getLifetime } from '@sextant/business/users/get-lifetime';
import { getSegmentation } from '@sextant/business/users/get-segmentation';

export type BenchQuery = { name: string; run: () => Promise<unknown> };

const DAY_MS = 86_400_000;

/** Every question that a page of the back office asks, as it asks it. `ctx.now` is a midnight of the reporting zone. */
export function benchQueryList(ctx: Context): BenchQuery[] {
  const back = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS);
  const metric = (days: number, interval: Interval, more: Partial<MetricQuery> & { metric: string }) => () =>
    evaluateMetric(ctx, { range: { from: back(days), to: ctx.now }, interval, ...more });
  const retention = (more: Partial<RetentionQuery> & Pick<RetentionQuery, 'cohort' | 'periods'>) =>
    ({ start: 'signup', return: 'any', kind: 'n-day', ...more }) satisfies RetentionQuery;
  const thirtyDays = { from: back(30), to: ctx.now };
  return [
    { name: 'home: overview', run: () => getOverview(ctx) },
    { name: 'home: quick actions', run: () => getQuickStats(ctx) },
    {
      name: 'home: customers, 30 days with comparison',
      run: metric(30, 'day', { metric: 'total_customers', compare: 'previous' }),
    },
    {
      name: 'home: new customers, 90 days',
      run: metric(90, 'day', { metric: 'new_customers', compare: 'previous' }),
    },
    {
      name: 'home: generations by type, 30 days',
      run: metric(30, 'day', { metric: 'generations', by: 'type' }),
    },
    { name: 'home: success rate, 90 days', run: metric(90, 'day', { metric: 'generation_success_rate' }) },
    {
      name: 'home: subscriptions by tier',
      run: metric(30, 'total', { metric: 'active_subscriptions', by: 'tier' }),
    },
    { name: 'home: credits consumed, 90 days', run: metric(90, 'day', { metric: 'credits_consumed' }) },
    { name: 'users: DAU, 90 days', run: metric(90, 'day', { metric: 'dau' }) },
    { name: 'users: WAU, 90 days', run: metric(90, 'day', { metric: 'wau' }) },
    { name: 'users: MAU, 90 days', run: metric(90, 'day', { metric: 'mau' }) },
    { name: 'users: MAU by tier, a year by week', run: metric(364, 'week', { metric: 'mau', by: 'tier' }) },
    { name: 'users: stickiness, 90 days', run: metric(90, 'day', { metric: 'stickiness' }) },
    { name: 'users: power users, 90 days', run: metric(90, 'day', { metric: 'power_users' }) },
    { name: 'users: lost, 90 days', run: metric(90, 'day', { metric: 'customers_lost' }) },
    { name: 'users: newly active, a year by week', run: metric(364, 'week', { metric: 'customers_new' }) },
    {
      name: 'users: sign-ups by source, 30 days',
      run: metric(30, 'day', { metric: 'new_customers', by: 'signup_source' }),
    },
    { name: 'users: sign-up conversion, 30 days', run: metric(30, 'day', { metric: 'signup_conversion' }) },
    {
      name: 'users: sessions per customer, 90 days',
      run: metric(90, 'day', { metric: 'sessions_per_user' }),
    },
    {
      name: 'users: page views by device, 30 days',
      run: metric(30, 'day', { metric: 'page_views', by: 'device' }),
    },
    { name: 'users: events by name, 30 days', run: metric(30, 'day', { metric: 'events', by: 'event' }) },
    {
      name: 'users: active on mobile by tier, 30 days',
      run: metric(30, 'day', {
        metric: 'active_customers',
        by: 'tier',
        where: [{ dimension: 'device', values: ['mobile'] }],
      }),
    },
    {
      name: 'users: DAU in New York, 30 days',
      run: metric(30, 'day', { metric: 'dau', zone: 'America/New_York' }),
    },
    {
      name: 'users: churn by tier, a year by month',
      run: metric(364, 'month', { metric: 'churn_rate', by: 'tier' }),
    },
    { name: 'users: segments by tier', run: () => getSegmentation(ctx, { by: 'tier' }) },
    { name: 'users: segments by activity', run: () => getSegmentation(ctx, { by: 'activity' }) },
    { name: 'users: funnel, 7 days', run: () => getFunnel(ctx, { range: { from: back(7), to: ctx.now } }) },
    {
      name: 'users: funnel of events, 30 days',
      run: () =>
        getFunnel(ctx, {
          range: thirtyDays,
          steps: ['page_view', 'search_performed', 'like'],
          windowSeconds: 86_400,
        }),
    },
    { name: 'users: lifetime', run: () => getLifetime(ctx, {}) },
    {
      name: 'retention: daily, 30 days',
      run: () => getCohorts(ctx, { ...retention({ cohort: 'day', periods: 31 }), range: thirtyDays }),
    },
    {
      name: 'retention: weekly, a year',
      run: () => getCohorts(ctx, retention({ cohort: 'week', periods: 12 })),
    },
    {
      name: 'retention: monthly, unbounded',
      run: () => getCohorts(ctx, retention({ cohort: 'month', periods: 12, kind: 'unbounded' })),
    },
    {
      name: 'retention: weekly, of one tier',
      run: () =>
        getCohorts(ctx, {
          ...retention({ cohort: 'week', periods: 12 }),
          where: [{ dimension: 'tier', values: ['pro'] }],
        }),
    },
    { name: 'retention: people of a cohort', run: () => peopleOfCohort(ctx, back(60)) },
  ];
}

async function peopleOfCohort(ctx: Context, from: Date): Promise<unknown> {
  const range = { from, to: new Date(from.getTime() + DAY_MS) };
  const retention = {
    start: 'signup',
    return: 'any',
    kind: 'n-day',
    cohort: 'day',
    periods: 8,
    range,
  } satisfies RetentionQuery;
  return listCohortPeople(ctx, { retention, cohort: from, period: 7 });
}
