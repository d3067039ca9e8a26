import { eq, sql } from 'drizzle-orm';
import { reportRun } from '../../schema/report-run.ts';
import type { Transaction } from '../../transaction.ts';

type Cancelled = { id: string; now: Date };

/** Cancels a run that waits; a run in the making is told to stop. Returns nothing: lock the run first. */
export async function updateReportRunCancelled({ orm }: Transaction, { id, now }: Cancelled): Promise<void> {
  const isWaiting = sql`${reportRun.status} = 'pending'`;
  await orm
    .update(reportRun)
    .set({
      isCancelRequested: true,
      status: sql`case when ${isWaiting} then 'cancelled' else ${reportRun.status} end`,
      completedAt: sql`case when ${isWaiting} then ${now.toISOString()}::timestamptz else ${reportRun.completedAt} end`,
    })
    .where(eq(reportRun.id, id));
}
