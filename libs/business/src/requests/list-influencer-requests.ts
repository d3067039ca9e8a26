import {
  selectInfluencerRequestCount,
  selectInfluencerRequests,
} from '@sextant/db/queries/requests/select-influencer-requests';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { fromCursor } from '../kernel/page-cursor.ts';
import { InfluencerRequestQuery, type InfluencerRequest, type Page } from './contract.ts';
import { toPage } from './to-page.ts';

/** One page of requests to be an influencer, newest first. */
export async function listInfluencerRequests(
  ctx: Context,
  input: InfluencerRequestQuery,
): Promise<Page<InfluencerRequest>> {
  requirePermission(ctx, 'requests.read');
  const { cursor, limit, ...conditions } = InfluencerRequestQuery.parse(input);
  const [found, total, leftOut] = await Promise.all([
    selectInfluencerRequests(ctx.db.sql, conditions, { after: fromCursor(cursor), limit: limit + 1 }),
    selectInfluencerRequestCount(ctx.db.sql, conditions),
    conditions.isInternal ? 0 : selectInfluencerRequestCount(ctx.db.sql, { ...conditions, isInternal: true }),
  ]);
  return toPage(found, {
    limit,
    total,
    leftOut,
    endOf: (request) => ({ at: request.requestedAt, id: request.id }),
  });
}
