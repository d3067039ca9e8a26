import {
  CohortUnit,
  RetentionKind,
  type CohortComparisonQuery,
  type CohortPeopleQuery,
  type RetentionQuery,
} from '@sextant/business/retention/contract';
import {
  createLoader,
  createParser,
  parseAsArrayOf,
  parseAsIndex,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import type { PeriodView } from '../../lib/period-view.ts';
import { whereParameter } from '../../lib/where-parameter.ts';
import { namedSegmentFromText } from './named-segment.ts';

const COHORT_UNITS = CohortUnit.options.filter((unit) => unit !== 'hour');
const EVENT_START = /^(signup|(first|each):.+)$/;
export const PEOPLE_PAGE = 10;

/** A cell as the address names it: the cohort's first instant and the period, "2026-10-12T00:00:00.000Z~2". */
const cellParameter = createParser({
  parse: (text) => {
    const [start = '', period = ''] = text.split('~');
    const isCell = !Number.isNaN(Date.parse(start)) && /^\d{1,3}$/.test(period);
    return isCell ? { start: new Date(start).toISOString(), period: Number(period) } : null;
  },
  serialize: ({ start, period }) => `${start}~${period}`,
  eq: (a, b) => a.start === b.start && a.period === b.period,
});

const startParameter = createParser({
  parse: (text) => (EVENT_START.test(text) ? text : null),
  serialize: (text) => text,
});

export const retentionParameters = {
  start: startParameter.withDefault('signup'),
  return: parseAsString.withDefault('any'),
  kind: parseAsStringLiteral(RetentionKind.options).withDefault('n-day'),
  cohort: parseAsStringLiteral(COHORT_UNITS).withDefault('week'),
  where: whereParameter.withDefault([]),
  /** Each one more curve: "name=conditions". */
  versus: parseAsArrayOf(parseAsString, '|').withDefault([]),
  show: parseAsStringLiteral(['rate', 'count']).withDefault('rate'),
  cell: cellParameter,
  people: parseAsIndex.withDefault(0),
};

export type RetentionFilters = inferParserType<typeof retentionParameters>;

export const loadRetentionFilters = createLoader(retentionParameters);

const PERIODS = { day: 31, week: 13, month: 13 } as const;

/** The question of the heat map. */
export function retentionQuery(filters: RetentionFilters, view: PeriodView): RetentionQuery {
  return {
    start: filters.start,
    return: filters.return,
    kind: filters.kind,
    cohort: filters.cohort,
    periods: PERIODS[filters.cohort],
    range: view.range,
    zone: view.zone,
    where: filters.where,
  };
}

/** The same question for each of the compared groups of people; null when none are. */
export function comparisonQuery(filters: RetentionFilters, view: PeriodView): CohortComparisonQuery | null {
  const segments = filters.versus.flatMap((text) => namedSegmentFromText(text) ?? []).slice(0, MOST_COMPARED);
  return segments.length === 0 ? null : { retention: retentionQuery(filters, view), segments };
}

/** Who stands behind the chosen cell; null when none is chosen. */
export function cohortPeopleQuery(filters: RetentionFilters, view: PeriodView): CohortPeopleQuery | null {
  const { cell, people } = filters;
  if (cell === null) return null;
  return {
    retention: retentionQuery(filters, view),
    cohort: new Date(cell.start),
    period: cell.period,
    page: { offset: people * PEOPLE_PAGE, limit: PEOPLE_PAGE },
  };
}

export const MOST_COMPARED = 5;
