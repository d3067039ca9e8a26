import type { FailedJobQuery } from '@sextant/business/requests/contract';
import {
  createLoader,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import type { PeriodView } from '../../lib/period-view.ts';

export const failedJobsParameters = {
  /** The last 24 hours, or the period of the page. */
  span: parseAsStringLiteral(['24h', 'period']).withDefault('24h'),
  type: parseAsString,
  reason: parseAsString,
  /** Only those of internal accounts. */
  internal: parseAsBoolean.withDefault(false),
};

export type FailedJobsFilters = inferParserType<typeof failedJobsParameters>;

export const loadFailedJobsFilters = createLoader(failedJobsParameters);

/** Without instants the server takes its last 24 hours. */
export function failedJobsQuery(filters: FailedJobsFilters, view: PeriodView): FailedJobQuery {
  const { span, type, reason, internal } = filters;
  return {
    isInternal: internal,
    ...(span === '24h' ? {} : view.range),
    ...(type === null ? {} : { type }),
    ...(reason === null ? {} : { failureReason: reason }),
  };
}
