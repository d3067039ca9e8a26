import type { FailedJobQuery } from '@sextant/business/requests/contract';
import { createLoader, parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import type { PeriodView } from '../../lib/period-view.ts';

export const failedJobsParameters = {
  /** The last 24 hours, or the period of the page. */
  span: parseAsStringLiteral(['24h', 'period']).withDefault('24h'),
  type: parseAsString,
  reason: parseAsString,
};

export type FailedJobsFilters = inferParserType<typeof failedJobsParameters>;

export const loadFailedJobsFilters = createLoader(failedJobsParameters);

/** Without instants the server takes its last 24 hours. */
export function failedJobsQuery({ span, type, reason }: FailedJobsFilters, view: PeriodView): FailedJobQuery {
  return {
    ...(span === '24h' ? {} : view.range),
    ...(type === null ? {} : { type }),
    ...(reason === null ? {} : { failureReason: reason }),
  };
}
