import { isPermitted } from '../kernel/actors/is-permitted.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { MetricResult } from '../metrics/contract.ts';
import type { Filter, Interval, Range } from '../kernel/query/contract.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { PlatformQuery, type Compared, type PlatformResult } from './contract.ts';
import { readRecentActivity } from './list-recent-activity.ts';
import { platformPeriod, type PlatformPeriod } from './platform-period.ts';

type Ask = (asked: {
  metric: string;
  range: Range;
  interval: Interval;
  where?: Filter[];
}) => Promise<MetricResult>;

/** The platform in the period so far: money, who was active, how it went and what happened last, all of one instant. */
export async function getPlatform(ctx: Context, input: PlatformQuery): Promise<PlatformResult> {
  requirePermission(ctx, 'dashboard.read');
  const { period: name } = PlatformQuery.parse(input);
  const hasMoney = isPermitted(ctx.actor, 'money.read');
  return withSnapshot(ctx.db, async (snapshot) => {
    const { zone, currency } = (await snapshotFacts(snapshot)).reporting;
    const period = platformPeriod(name, zone, ctx.now);
    const ask: Ask = (asked) => evaluateIn(ctx, snapshot, { ...asked, zone });
    const [people, money, recentActivity] = await Promise.all([
      askPeople(ask, period),
      hasMoney ? askMoney(ask, period) : null,
      readRecentActivity(ctx, snapshot),
    ]);
    return {
      asOf: snapshot.asOf,
      zone,
      currency,
      range: period.range,
      summary: { ...(money?.summary ?? NO_MONEY), ...people.summary },
      trends: { ...(money?.trends ?? NO_TRENDS), ...people.trends },
      recentActivity,
    };
  });
}

const NO_MONEY = { revenue: null, payouts: null, margin: null, transactions: null };
const NO_TRENDS = { revenue: null, margin: null, transactions: null };

async function askMoney(ask: Ask, period: PlatformPeriod) {
  const [revenue, payouts, margin, transactions] = await Promise.all([
    compare(ask, period, { metric: 'revenue_net' }),
    compare(ask, period, { metric: 'payouts' }),
    compare(ask, period, { metric: 'platform_margin' }),
    compare(ask, period, { metric: 'transactions' }),
  ]);
  const trend = (metric: string) => ask({ metric, range: period.range, interval: period.interval });
  const [revenues, margins, counts] = await Promise.all([
    trend('revenue_net'),
    trend('platform_margin'),
    trend('transactions'),
  ]);
  return {
    summary: { revenue, payouts, margin, transactions },
    trends: { revenue: revenues, margin: margins, transactions: counts },
  };
}

async function askPeople(ask: Ask, period: PlatformPeriod) {
  const of = (role: string): Filter[] => [{ dimension: 'role', values: [role], isNegated: false }];
  const trend = (role: string) =>
    ask({
      metric: 'active_customers',
      range: period.range,
      interval: period.interval,
      where: of(role),
    });
  const [activeUploaders, activeCreators, uploaders, creators] = await Promise.all([
    compare(ask, period, { metric: 'active_customers', where: of('uploader') }),
    compare(ask, period, { metric: 'active_customers', where: of('creator') }),
    trend('uploader'),
    trend('creator'),
  ]);
  return { summary: { activeUploaders, activeCreators }, trends: { uploaders, creators } };
}

async function compare(
  ask: Ask,
  period: PlatformPeriod,
  { metric, where = [] }: { metric: string; where?: Filter[] },
): Promise<Compared> {
  const total = async (range: Range) =>
    (await ask({ metric, range, interval: 'total', where })).points[0]?.value ?? null;
  const [value, previous] = await Promise.all([total(period.range), total(period.previous)]);
  return { value, previous };
}
