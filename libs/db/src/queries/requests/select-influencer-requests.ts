import type { ISql } from 'postgres';
import { requestCustomer, type After, type RequestCustomerRow } from './request-customer.ts';

export type InfluencerRequestRow = {
  id: string;
  customer: RequestCustomerRow;
  platform: string;
  handle: string;
  followerCount: number | null;
  status: 'pending' | 'approved' | 'declined';
  requestedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string | null;
};

/** A page of requests to be an influencer, newest first; of one status, or of all when it is left out. */
export async function selectInfluencerRequests(
  sql: ISql,
  status: string | undefined,
  page: { after: After; limit: number },
): Promise<InfluencerRequestRow[]> {
  const { after, limit } = page;
  return sql<InfluencerRequestRow[]>`
    select request.id, ${requestCustomer(sql)}, platform, handle, follower_count as "followerCount", request.status,
      requested_at as "requestedAt", decided_at as "decidedAt", decided_by as "decidedBy", reason
    from influencer_request request join customer on customer.id = request.customer_id
    where ${status ? sql`request.status = ${status}` : sql`true`}
      ${after === null ? sql`` : sql`and (requested_at, request.id) < (${after.at}, ${after.id})`}
    order by requested_at desc, request.id desc
    limit ${limit}`;
}

/** How many requests have the status; all when it is left out. */
export async function selectInfluencerRequestCount(sql: ISql, status: string | undefined): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from influencer_request where ${status ? sql`status = ${status}` : sql`true`}`;
  return row?.count ?? 0;
}
