import { BugReportStatus, BugSeverity, type BugReportQuery } from '@sextant/business/requests/contract';
import { createLoader, parseAsStringLiteral, type inferParserType } from 'nuqs/server';

export const bugReportsParameters = {
  status: parseAsStringLiteral([...BugReportStatus.options, 'any']).withDefault('open'),
  severity: parseAsStringLiteral(BugSeverity.options),
};

export type BugReportsFilters = inferParserType<typeof bugReportsParameters>;

export const loadBugReportsFilters = createLoader(bugReportsParameters);

export function bugReportsQuery({ status, severity }: BugReportsFilters): BugReportQuery {
  return { ...(status === 'any' ? {} : { status }), ...(severity === null ? {} : { severity }) };
}
