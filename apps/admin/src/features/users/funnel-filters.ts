import { DEFAULT_STEPS, FunnelOrder, type FunnelQuery } from '@sextant/business/funnels/contract';
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import type { PeriodView } from '../../lib/period-view.ts';
import { whereParameter } from '../../lib/where-parameter.ts';

export const FUNNEL_WINDOWS = ['1h', '1d', '7d', '30d', '90d'] as const;

const HOUR_SECONDS = 3600;
const WINDOW_SECONDS = {
  '1h': HOUR_SECONDS,
  '1d': 24 * HOUR_SECONDS,
  '7d': 7 * 24 * HOUR_SECONDS,
  '30d': 30 * 24 * HOUR_SECONDS,
  '90d': 90 * 24 * HOUR_SECONDS,
} satisfies Record<(typeof FUNNEL_WINDOWS)[number], number>;

export const FEWEST_STEPS = 1;
export const MOST_STEPS = 10;

export const funnelParameters = {
  steps: parseAsArrayOf(parseAsString).withDefault([...DEFAULT_STEPS]),
  window: parseAsStringLiteral(FUNNEL_WINDOWS).withDefault('30d'),
  order: parseAsStringLiteral(FunnelOrder.options).withDefault('ordered'),
  by: parseAsString,
  where: whereParameter.withDefault([]),
};

export type FunnelFilters = inferParserType<typeof funnelParameters>;

export function funnelQuery(filters: FunnelFilters, view: PeriodView): FunnelQuery {
  const steps = filters.steps.slice(0, MOST_STEPS);
  return {
    steps: steps.length < FEWEST_STEPS ? [...DEFAULT_STEPS] : steps,
    windowSeconds: WINDOW_SECONDS[filters.window],
    order: filters.order,
    range: view.range,
    zone: view.zone,
    where: filters.where,
    ...(filters.by === null ? {} : { by: filters.by }),
  };
}
