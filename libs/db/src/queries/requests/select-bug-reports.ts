import type { ISql } from 'postgres';
import { requestCustomer, type After, type RequestCustomerRow } from './request-customer.ts';

export type BugReportRow = {
  id: string;
  customer: RequestCustomerRow | null;
  title: string;
  body: string | null;
  severity: 'low' | 'medium' | 'high' | 'critical';
  status: 'open' | 'resolved' | 'declined';
  reportedAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
  resolution: string | null;
};

export type BugReportConditions = {
  status?: string | undefined;
  severity?: string | undefined;
  /** Of internal accounts, which no number counts; one that nobody is known to have sent is of none. */
  isInternal: boolean;
};

/** A page of bug reports, newest first. */
export async function selectBugReports(
  sql: ISql,
  conditions: BugReportConditions,
  page: { after: After; limit: number },
): Promise<BugReportRow[]> {
  const { after, limit } = page;
  return sql<BugReportRow[]>`
    select bug_report.id, ${requestCustomer(sql)}, title, body, severity, bug_report.status, reported_at as "reportedAt",
      closed_at as "closedAt", closed_by as "closedBy", resolution
    from bug_report left join customer on customer.id = bug_report.customer_id
    where ${matching(sql, conditions)}
      ${after === null ? sql`` : sql`and (reported_at, bug_report.id) < (${after.at}, ${after.id})`}
    order by reported_at desc, bug_report.id desc
    limit ${limit}`;
}

/** How many bug reports match. */
export async function selectBugReportCount(sql: ISql, conditions: BugReportConditions): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from bug_report where ${matching(sql, conditions)}`;
  return row?.count ?? 0;
}

function matching(sql: ISql, { status, severity, isInternal }: BugReportConditions) {
  const ofWhom = sql`coalesce(bug_report.customer_id in (select id from customer where is_internal), false) = ${isInternal}`;
  const byStatus = status ? sql`${ofWhom} and bug_report.status = ${status}` : ofWhom;
  return severity ? sql`${byStatus} and severity = ${severity}` : byStatus;
}
