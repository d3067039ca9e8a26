import { eq } from 'drizzle-orm';
import { reportRun } from '../../schema/report-run.ts';
import type { Transaction } from '../../transaction.ts';
import type { ReportRunRow } from './report-run-row.ts';

/** A run as it stands, held until the transaction ends; null when there is none. */
export async function lockReportRun({ orm }: Transaction, id: string): Promise<ReportRunRow | null> {
  const [row] = await orm.select().from(reportRun).where(eq(reportRun.id, id)).for('update');
  return row ?? null;
}
