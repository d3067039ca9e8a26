import type { ISql } from 'postgres';
import { requestCustomer, type After, type RequestCustomerRow } from './request-customer.ts';

export type FailedJobRow = {
  id: string;
  customer: RequestCustomerRow;
  type: string;
  quality: string | null;
  failureReason: string | null;
  queuedAt: Date;
  finishedAt: Date;
};

/** Failed in [from, to); a null reason asks for those without one. */
export type FailedJobConditions = {
  from: Date;
  to: Date;
  type?: string | undefined;
  failureReason?: string | null | undefined;
  /** Of internal accounts, which no number counts. */
  isInternal: boolean;
};

/** A page of failed generations, the latest failure first. */
export async function selectFailedJobs(
  sql: ISql,
  conditions: FailedJobConditions,
  page: { after: After; limit: number },
): Promise<FailedJobRow[]> {
  const { after, limit } = page;
  return sql<FailedJobRow[]>`
    select generation.id, ${requestCustomer(sql)}, type, quality, failure_reason as "failureReason", queued_at as "queuedAt",
      finished_at as "finishedAt"
    from generation join customer on customer.id = generation.customer_id
    where ${matching(sql, conditions)} ${reasoned(sql, conditions)}
      ${after === null ? sql`` : sql`and (finished_at, generation.id) < (${after.at}, ${after.id})`}
    order by finished_at desc, generation.id desc
    limit ${limit}`;
}

/** Failures by reason, most frequent first, whatever reason is asked for. */
export async function selectFailureReasons(
  sql: ISql,
  conditions: FailedJobConditions,
): Promise<{ reason: string | null; count: number }[]> {
  return sql<{ reason: string | null; count: number }[]>`
    select failure_reason as reason, count(*)::integer as count
    from generation
    where ${matching(sql, conditions)}
    group by failure_reason
    order by count desc, reason`;
}

function matching(sql: ISql, { from, to, type, isInternal }: FailedJobConditions) {
  const failed = sql`generation.status = 'failed' and finished_at >= ${from} and finished_at < ${to}
    and (generation.customer_id in (select id from customer where is_internal)) = ${isInternal}`;
  return type ? sql`${failed} and type = ${type}` : failed;
}

function reasoned(sql: ISql, { failureReason }: FailedJobConditions) {
  if (failureReason === undefined) return sql``;
  return failureReason === null
    ? sql`and failure_reason is null`
    : sql`and failure_reason = ${failureReason}`;
}
