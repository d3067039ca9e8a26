import type { PeriodQuery } from '@sextant/business/users/contract';
import { MovementKind, SubscriptionTrait, type MovementsQuery } from '@sextant/business/revenue/mrr/contract';
import { BreakdownDimension, type BreakdownQuery } from '@sextant/business/revenue/contract';
import {
  createLoader,
  parseAsIndex,
  parseAsIsoDateTime,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { periodInput } from '../../lib/period-input.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const REVENUE_TABS = ['subscriptions', 'sales', 'cohorts', 'bridge'] as const;
export type RevenueTab = (typeof REVENUE_TABS)[number];

/** `all` lists every movement of the period. */
const SHOWN = [...MovementKind.options, 'all'] as const;

export const revenueParameters = {
  tab: parseAsStringLiteral(REVENUE_TABS).withDefault('subscriptions'),
  /** Whose activities are listed below the waterfall; none until one is chosen. */
  movement: parseAsStringLiteral(SHOWN),
  /** The interval whose movements are listed; the whole period when left out. */
  since: parseAsIsoDateTime,
  until: parseAsIsoDateTime,
  /** A cell of upgrades and downgrades: what was left and what was joined. */
  from: parseAsString,
  to: parseAsString,
  page: parseAsIndex.withDefault(0),
  moves: parseAsStringLiteral(SubscriptionTrait.options).withDefault('plan'),
  by: parseAsStringLiteral(BreakdownDimension.options).withDefault('product'),
  cohort: parseAsStringLiteral(['month', 'week']).withDefault('month'),
};

export type RevenueFilters = inferParserType<typeof revenueParameters>;

export const loadRevenueFilters = createLoader(revenueParameters);

export const MOVEMENTS_PAGE = 20;
const BREAKDOWN_LIMIT = 25;

/** What is listed, when something else is chosen. */
export const NOTHING_LISTED = { movement: null, since: null, until: null, from: null, to: null, page: null };

/** The period in days or more: within an hour, movements have no meaning. */
export function revenuePeriod(view: PeriodView) {
  return periodInput({ ...view, interval: view.interval === 'hour' ? 'day' : view.interval });
}

/** How MRR moved in the period; nothing of it is drawn beside the compared one. */
export function waterfallQuery(view: PeriodView): PeriodQuery {
  return { period: revenuePeriod({ ...view, compare: undefined }) };
}

/** The activities that the address asks for; null when none are. */
export function movementsQuery(filters: RevenueFilters, view: PeriodView): MovementsQuery | null {
  const { movement, since, until, from, to, page } = filters;
  if (movement === null) return null;
  return {
    range: since !== null && until !== null ? { from: since, to: until } : view.range,
    ...(movement === 'all' ? {} : { kinds: [movement] }),
    ...(from === null || to === null ? {} : { move: { by: filters.moves, from, to } }),
    order: 'largest',
    page: { offset: page * MOVEMENTS_PAGE, limit: MOVEMENTS_PAGE },
  };
}

export function breakdownQuery({ by }: Pick<RevenueFilters, 'by'>, view: PeriodView): BreakdownQuery {
  return { period: revenuePeriod(view), by, limit: BREAKDOWN_LIMIT };
}

const COHORT_PERIODS = { month: 13, week: 13 } as const;

export function cohortsQuery({ cohort }: Pick<RevenueFilters, 'cohort'>, view: PeriodView) {
  return { unit: cohort, periods: COHORT_PERIODS[cohort], range: view.range, zone: view.zone };
}
