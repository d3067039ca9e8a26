import { seriesQuery, totalQuery, trendQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

/** The first five that a role may see stand at the head of the page. */
export const HOME_TILES = [
  'total_customers',
  'new_customers',
  'mau',
  'generations',
  'generation_success_rate',
  'active_subscriptions',
  'credits_purchased',
] as const;

const MOST_TILES = 5;

export function visibleTiles(metrics: readonly { id: string }[]) {
  return HOME_TILES.filter((tile) => metrics.some(({ id }) => id === tile)).slice(0, MOST_TILES);
}

export const GROWTH_MEASURES = ['new_customers', 'active_customers', 'total_customers'] as const;
export type GrowthMeasure = (typeof GROWTH_MEASURES)[number];

/** What the home page asks for beside its tiles, panel by panel. */
export function homeQueries(view: PeriodView) {
  return {
    growth: (measure: GrowthMeasure) => ({ [measure]: seriesQuery(measure, view) }),
    generations: { ...trendQuery('generations', view, { by: 'type' }), by: 'type' },
    successRate: { generation_success_rate: seriesQuery('generation_success_rate', view) },
    tiers: totalQuery('active_subscriptions', { ...view, compare: undefined }, { by: 'tier' }),
  };
}
