import { seriesQuery, trendQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const ENGAGEMENT_TILES = ['dau', 'wau', 'mau', 'stickiness'] as const;

/** What the engagement tab asks for, panel by panel. */
export function engagementQueries(view: PeriodView) {
  return {
    dau: trendQuery('dau', view),
    wau: trendQuery('wau', view),
    mau: trendQuery('mau', view),
    stickiness: seriesQuery('stickiness', view),
    new: trendQuery('customers_new', view),
    retained: trendQuery('customers_retained', view),
    resurrected: trendQuery('customers_resurrected', view),
    lost: trendQuery('customers_lost', view),
    sessions: seriesQuery('sessions_per_user', view),
    generations: seriesQuery('generations_per_user', view),
    power: seriesQuery('power_users', view),
  };
}
