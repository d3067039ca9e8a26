import { majorUnits } from '../metrics/answer/major-units.ts';
import type { MetricResult } from '../metrics/contract.ts';
import { zonedIso } from '../time/zoned-iso.ts';
import type { PlatformReply, PlatformResult } from './contract.ts';

/** The platform's numbers as machines get them: money as numbers of major units, buckets by the date of the zone. */
export function platformReply({
  summary,
  trends,
  currency,
  zone,
  recentActivity,
}: PlatformResult): PlatformReply {
  const money = (minor: number | null | undefined) => majorUnits(minor ?? null, currency);
  const creators = new Map(datesOf(trends.creators, zone));
  return {
    summary: {
      revenue: money(summary.revenue?.value),
      payouts: money(summary.payouts?.value),
      margin: money(summary.margin?.value),
      active_uploaders: summary.activeUploaders.value,
      active_creators: summary.activeCreators.value,
      pending_assignments: null,
    },
    trends: {
      revenue: datesOf(trends.revenue, zone).map(([date, value]) => ({ date, value: money(value) })),
      users: datesOf(trends.uploaders, zone).map(([date, uploaders]) => ({
        date,
        uploaders,
        creators: creators.get(date) ?? null,
      })),
      transactions: datesOf(trends.transactions, zone).map(([date, count]) => ({ date, count })),
    },
    creator_levels: [],
    recent_activity: recentActivity.map(({ type, description, at }) => ({
      type,
      description,
      timestamp: at.toISOString(),
    })),
  };
}

function datesOf(result: MetricResult | null, zone: string): [string, number | null][] {
  if (result === null) return [];
  return result.points.map(({ bucket, value }) => [
    result.interval === 'hour' ? zonedIso(bucket, zone) : zonedIso(bucket, zone).slice(0, 10),
    value,
  ]);
}
