import type { ISql } from 'postgres';

type Renewal = {
  id: string;
  leaseId: string;
  leaseSeconds: number;
  rowsDone: number;
  rowsTotal: number | null;
};

/** Renews the lease and says how far the run is. `lost` when another worker has it by now, `cancelled` when it is to stop. */
export async function updateReportRunLease(
  sql: ISql,
  { id, leaseId, leaseSeconds, rowsDone, rowsTotal }: Renewal,
): Promise<'held' | 'lost' | 'cancelled'> {
  const [row] = await sql<{ is_cancel_requested: boolean }[]>`
    update report_run set lease_until = now() + ${leaseSeconds} * interval '1 second',
      rows_done = ${rowsDone}, rows_total = ${rowsTotal}, progress_at = now()
    where id = ${id} and lease_id = ${leaseId} and status = 'processing'
    returning is_cancel_requested`;
  if (row === undefined) return 'lost';
  return row.is_cancel_requested ? 'cancelled' : 'held';
}
