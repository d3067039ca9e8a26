import { seriesQuery, trendQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const ENGAGEMENT_TILES = ['dau', 'wau', 'mau', 'stickiness'] as const;

/** What the engagement tab asks for, panel by panel. */
export function engagementQueries(view: PeriodView) {
  return {
    active: { mau: trendQuery('mau', view), wau: trendQuery('wau', view), dau: trendQuery('dau', view) },
    accounting: {
      retained: trendQuery('customers_retained', view),
      resurrected: trendQuery('customers_resurrected', view),
      new: trendQuery('customers_new', view),
      lost: trendQuery('customers_lost', view),
    },
    stickiness: { stickiness: seriesQuery('stickiness', view) },
    sessions: { sessions_per_user: seriesQuery('sessions_per_user', view) },
    generations: { generations_per_user: seriesQuery('generations_per_user', view) },
    power: { power_users: seriesQuery('power_users', view) },
  };
}
