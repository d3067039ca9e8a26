import { and, asc, desc, eq } from 'drizzle-orm';
import { reportRun } from '../../schema/report-run.ts';
import type { Transaction } from '../../transaction.ts';
import type { ReportRunRow } from './report-run-row.ts';

type Wanted = { type?: ReportRunRow['type']; status?: ReportRunRow['status']; limit: number };

/** Runs, newest first. */
export function selectReportRuns(
  { orm }: Transaction,
  { type, status, limit }: Wanted,
): Promise<ReportRunRow[]> {
  return orm
    .select()
    .from(reportRun)
    .where(
      and(
        type === undefined ? undefined : eq(reportRun.type, type),
        status === undefined ? undefined : eq(reportRun.status, status),
      ),
    )
    .orderBy(desc(reportRun.createdAt), asc(reportRun.id))
    .limit(limit);
}
