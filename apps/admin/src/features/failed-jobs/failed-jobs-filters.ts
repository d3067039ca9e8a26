import type { FailedJobQuery } from '@sextant/business/requests/contract';
import { createLoader, parseAsString, type inferParserType } from 'nuqs/server';
import type { PeriodView } from '../../lib/period-view.ts';

export const failedJobsParameters = { type: parseAsString, reason: parseAsString };

export type FailedJobsFilters = inferParserType<typeof failedJobsParameters>;

export const loadFailedJobsFilters = createLoader(failedJobsParameters);

export function failedJobsQuery({ type, reason }: FailedJobsFilters, view: PeriodView): FailedJobQuery {
  return {
    from: view.range.from,
    to: view.range.to,
    ...(type === null ? {} : { type }),
    ...(reason === null ? {} : { failureReason: reason }),
  };
}
