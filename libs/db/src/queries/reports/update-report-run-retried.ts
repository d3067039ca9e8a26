import { eq } from 'drizzle-orm';
import { reportRun } from '../../schema/report-run.ts';
import type { Transaction } from '../../transaction.ts';

/** Puts a run back into the queue as if it were new. */
export async function updateReportRunRetried({ orm }: Transaction, id: string): Promise<void> {
  await orm
    .update(reportRun)
    .set({
      status: 'pending',
      isCancelRequested: false,
      attempts: 0,
      error: null,
      startedAt: null,
      completedAt: null,
      rowsDone: 0,
      rowsTotal: null,
      progressAt: null,
    })
    .where(eq(reportRun.id, id));
}
