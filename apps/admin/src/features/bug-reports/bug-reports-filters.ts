import { BugReportStatus, BugSeverity, type BugReportQuery } from '@sextant/business/requests/contract';
import { createLoader, parseAsBoolean, parseAsStringLiteral, type inferParserType } from 'nuqs/server';

export const bugReportsParameters = {
  status: parseAsStringLiteral([...BugReportStatus.options, 'any']).withDefault('open'),
  severity: parseAsStringLiteral(BugSeverity.options),
  /** Only those of internal accounts. */
  internal: parseAsBoolean.withDefault(false),
};

export type BugReportsFilters = inferParserType<typeof bugReportsParameters>;

export const loadBugReportsFilters = createLoader(bugReportsParameters);

export function bugReportsQuery({ status, severity, internal }: BugReportsFilters): BugReportQuery {
  return {
    isInternal: internal,
    ...(status === 'any' ? {} : { status }),
    ...(severity === null ? {} : { severity }),
  };
}
