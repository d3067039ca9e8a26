import { getOverview } from '@sextant/business/dashboard/get-overview';
import { getQuickStats } from '@sextant/business/dashboard/get-quick-stats';
import { getFunnel } from '@sextant/business/funnels/get-funnel';
import type { Context } from '@sextant/business/kernel/context';
import type { MetricQuery } from '@sextant/business/metrics/contract';
import { evaluateMetric } from '@sextant/business/metrics/evaluate-metric';
import type { RetentionQuery } from '@sextant/business/retention/contract';
import { getCohorts } from '@sextant/business/retention/get-cohorts';
import { listCohortPeople } from '@sextant/business/retention/list-cohort-people';
import { getLifetime } from '@sextant/business/users/get-lifetime';
import { getSegmentation } from '@sextant/business/users/get-segmentation';

export type BenchQuery = { name: string; run: (ctx: Context) => Promise<unknown> };

const DAY_MS = 86_400_000;

type Asked = Omit<MetricQuery, 'range'> & { days: number };
type AskedRetention = Pick<RetentionQuery, 'cohort' | 'periods'> &
  Partial<RetentionQuery> & { days?: number };

const onMobile = { dimension: 'device', values: ['mobile'] };
const inTier = { dimension: 'tier', values: ['pro'] };

/** The last so many days of a metric, as the pages ask for them. */
const METRICS: Readonly<Record<string, Asked>> = {
  'home: customers with comparison, 30 days': {
    days: 30,
    interval: 'day',
    metric: 'total_customers',
    compare: 'previous',
  },
  'home: new customers, 90 days': { days: 90, interval: 'day', metric: 'new_customers', compare: 'previous' },
  'home: generations by type, 30 days': { days: 30, interval: 'day', metric: 'generations', by: 'type' },
  'home: success rate, 90 days': { days: 90, interval: 'day', metric: 'generation_success_rate' },
  'home: subscriptions by tier': { days: 30, interval: 'total', metric: 'active_subscriptions', by: 'tier' },
  'home: credits consumed, 90 days': { days: 90, interval: 'day', metric: 'credits_consumed' },
  'users: DAU, 90 days': { days: 90, interval: 'day', metric: 'dau' },
  'users: WAU, 90 days': { days: 90, interval: 'day', metric: 'wau' },
  'users: MAU, 90 days': { days: 90, interval: 'day', metric: 'mau' },
  'users: MAU by tier, a year by week': { days: 364, interval: 'week', metric: 'mau', by: 'tier' },
  'users: stickiness, 90 days': { days: 90, interval: 'day', metric: 'stickiness' },
  'users: power users, 90 days': { days: 90, interval: 'day', metric: 'power_users' },
  'users: lost, 90 days': { days: 90, interval: 'day', metric: 'customers_lost' },
  'users: newly active, a year by week': { days: 364, interval: 'week', metric: 'customers_new' },
  'users: sign-ups by source, 30 days': {
    days: 30,
    interval: 'day',
    metric: 'new_customers',
    by: 'signup_source',
  },
  'users: sign-up conversion, 30 days': { days: 30, interval: 'day', metric: 'signup_conversion' },
  'users: sessions per customer, 90 days': { days: 90, interval: 'day', metric: 'sessions_per_user' },
  'users: page views by device, 30 days': { days: 30, interval: 'day', metric: 'page_views', by: 'device' },
  'users: events by name, 30 days': { days: 30, interval: 'day', metric: 'events', by: 'event' },
  'users: mobile by tier, 30 days': {
    days: 30,
    interval: 'day',
    metric: 'active_customers',
    by: 'tier',
    where: [onMobile],
  },
  'users: DAU in New York, 30 days': { days: 30, interval: 'day', metric: 'dau', zone: 'America/New_York' },
  'users: churn by tier, a year by month': { days: 364, interval: 'month', metric: 'churn_rate', by: 'tier' },
};

/** Retention from sign-up to any activity; of all cohorts, or of those of the last so many days. */
const RETENTIONS: Readonly<Record<string, AskedRetention>> = {
  'retention: daily, 30 days': { cohort: 'day', periods: 31, days: 30 },
  'retention: weekly, a year': { cohort: 'week', periods: 12 },
  'retention: monthly, unbounded': { cohort: 'month', periods: 12, kind: 'unbounded' },
  'retention: weekly, of one tier': { cohort: 'week', periods: 12, where: [inTier] },
};

/** Every question that a page of the back office asks, as it asks it. `now` is a midnight of the reporting zone. */
export function benchQueryList(now: Date): BenchQuery[] {
  const back = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const last = (days: number) => ({ from: back(days), to: now });
  const events = { steps: ['page_view', 'search_performed', 'like'], windowSeconds: 86_400 };
  return [
    { name: 'home: overview', run: (ctx) => getOverview(ctx) },
    { name: 'home: quick actions', run: (ctx) => getQuickStats(ctx) },
    ...Object.entries(METRICS).map(([name, { days, ...query }]): BenchQuery => ({
      name,
      run: (ctx) => evaluateMetric(ctx, { ...query, range: last(days) }),
    })),
    { name: 'users: segments by tier', run: (ctx) => getSegmentation(ctx, { by: 'tier' }) },
    { name: 'users: segments by activity', run: (ctx) => getSegmentation(ctx, { by: 'activity' }) },
    { name: 'users: funnel to a generation, 7 days', run: (ctx) => getFunnel(ctx, { range: last(7) }) },
    {
      name: 'users: funnel of events, 30 days',
      run: (ctx) => getFunnel(ctx, { ...events, range: last(30) }),
    },
    { name: 'users: lifetime', run: (ctx) => getLifetime(ctx, {}) },
    ...Object.entries(RETENTIONS).map(([name, { days, ...query }]): BenchQuery => ({
      name,
      run: (ctx) => getCohorts(ctx, { ...fromSignup, ...query, ...(days && { range: last(days) }) }),
    })),
    { name: 'retention: people of a cohort', run: (ctx) => peopleOfCohort(ctx, back(60)) },
  ];
}

const fromSignup = { start: 'signup', return: 'any', kind: 'n-day' } as const;

async function peopleOfCohort(ctx: Context, from: Date): Promise<unknown> {
  const range = { from, to: new Date(from.getTime() + DAY_MS) };
  const retention = { ...fromSignup, cohort: 'day', periods: 8, range } as const;
  return listCohortPeople(ctx, { retention, cohort: from, period: 7 });
}
