import { eq } from 'drizzle-orm';
import { reportRun } from '../../schema/report-run.ts';
import type { Transaction } from '../../transaction.ts';
import type { ReportRunRow } from './report-run-row.ts';

/** One run; null when there is none. */
export async function selectReportRun({ orm }: Transaction, id: string): Promise<ReportRunRow | null> {
  const [row] = await orm.select().from(reportRun).where(eq(reportRun.id, id));
  return row ?? null;
}
