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

export type InfluencerRequestConditions = {
  /** All when left out. */
  status?: string | undefined;
  /** Of internal accounts, which no number counts. */
  isInternal: boolean;
};

/** A page of requests to be an influencer, newest first. */
export async function selectInfluencerRequests(
  sql: ISql,
  conditions: InfluencerRequestConditions,
  page: { after: After; limit: number },
): Promise<InfluencerRequestRow[]> {
  const { after, limit } = page;
  return sql<InfluencerRequestRow[]>`
    select request.id, ${requestCustomer(sql)}, platform, handle, follower_count as "followerCount", request.status,
      requested_at as "requestedAt", decided_at as "decidedAt", decided_by as "decidedBy", reason
    from influencer_request request join customer on customer.id = request.customer_id
    where ${matching(sql, conditions)}
      ${after === null ? sql`` : sql`and (requested_at, request.id) < (${after.at}, ${after.id})`}
    order by requested_at desc, request.id desc
    limit ${limit}`;
}

/** How many requests match. */
export async function selectInfluencerRequestCount(
  sql: ISql,
  conditions: InfluencerRequestConditions,
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from influencer_request request where ${matching(sql, conditions)}`;
  return row?.count ?? 0;
}

function matching(sql: ISql, { status, isInternal }: InfluencerRequestConditions) {
  const ofWhom = sql`(request.customer_id in (select id from customer where is_internal)) = ${isInternal}`;
  return status ? sql`${ofWhom} and request.status = ${status}` : ofWhom;
}
