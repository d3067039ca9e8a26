import { reportRun } from '../../schema/report-run.ts';
import type { Transaction } from '../../transaction.ts';
import type { ReportRunRow } from './report-run-row.ts';

export type NewReportRun = Pick<
  ReportRunRow,
  | 'type'
  | 'format'
  | 'groupBy'
  | 'fromDay'
  | 'toDay'
  | 'zone'
  | 'currency'
  | 'requestedByKind'
  | 'requestedById'
  | 'requestedByName'
  | 'createdAt'
>;

/** Queues a run and returns it. */
export async function insertReportRun({ orm }: Transaction, run: NewReportRun): Promise<ReportRunRow> {
  const [row] = await orm.insert(reportRun).values(run).returning();
  if (row === undefined) throw new Error('The run was not stored.');
  return row;
}
