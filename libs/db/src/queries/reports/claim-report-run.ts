import { eq } from 'drizzle-orm';
import type { ISql } from 'postgres';
import { reportRun } from '../../schema/report-run.ts';
import type { Db } from '../../client.ts';
import type { ReportRunRow } from './report-run-row.ts';

type Claim = { leaseId: string; leaseSeconds: number };

/** Takes the oldest run that waits, or whose worker stopped renewing its lease; null when there is none. By the database's clock. */
export async function claimReportRun(
  { sql, orm }: Db,
  { leaseId, leaseSeconds }: Claim,
): Promise<ReportRunRow | null> {
  const id = await takeNext(sql, { leaseId, leaseSeconds });
  if (id === null) return null;
  const [row] = await orm.select().from(reportRun).where(eq(reportRun.id, id));
  return row ?? null;
}

async function takeNext(sql: ISql, { leaseId, leaseSeconds }: Claim): Promise<string | null> {
  const [taken] = await sql<{ id: string }[]>`
    update report_run set status = 'processing', attempts = attempts + 1, lease_id = ${leaseId},
      lease_until = now() + ${leaseSeconds} * interval '1 second', started_at = coalesce(started_at, now()),
      rows_done = 0, progress_at = now()
    where id = (
      select id from report_run
      where status = 'pending' or (status = 'processing' and lease_until < now())
      order by created_at, id limit 1 for update skip locked
    )
    returning id`;
  return taken?.id ?? null;
}
