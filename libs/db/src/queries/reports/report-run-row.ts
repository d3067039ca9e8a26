import type { reportRun } from '../../schema/report-run.ts';

/** A run as it is stored. The manifest is not yet checked. */
export type ReportRunRow = typeof reportRun.$inferSelect;
