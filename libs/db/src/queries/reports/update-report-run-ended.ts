import { and, eq, sql } from 'drizzle-orm';
import { reportRun } from '../../schema/report-run.ts';
import type { Transaction } from '../../transaction.ts';
import type { ReportRunRow } from './report-run-row.ts';

type Ending = Partial<
  Pick<
    ReportRunRow,
    | 'rowCount'
    | 'rowsDone'
    | 'rowsTotal'
    | 'fileKey'
    | 'manifestKey'
    | 'fileName'
    | 'fileSizeBytes'
    | 'sha256'
    | 'manifest'
    | 'error'
  >
> & { status: 'completed' | 'failed' | 'cancelled' };

type Held = { id: string; leaseId: string };

/** Ends a run for the worker that holds it; false when it does not any more, and then nothing changes. */
export async function updateReportRunEnded(
  { orm }: Transaction,
  { id, leaseId }: Held,
  ending: Ending,
): Promise<boolean> {
  const rows = await orm
    .update(reportRun)
    .set({ ...ending, completedAt: sql`now()`, leaseId: null, leaseUntil: null })
    .where(and(eq(reportRun.id, id), eq(reportRun.leaseId, leaseId), eq(reportRun.status, 'processing')))
    .returning({ id: reportRun.id });
  return rows.length === 1;
}
