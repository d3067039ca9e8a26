import {
  selectCustomerCount,
  selectCustomers,
  selectSubscriptionCount,
} from '@sextant/db/queries/customers/select-customers';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { fromCursor, toCursor } from '../kernel/page-cursor.ts';
import { CustomerQuery, type CustomerList, type CustomerSummary } from './contract.ts';
import { customerConditions } from './customer-conditions.ts';

/** One page of the customers that the filters find. */
export async function listCustomers(ctx: Context, input: CustomerQuery): Promise<CustomerList> {
  requirePermission(ctx, 'customers.read');
  const { order, cursor, limit, ...filters } = CustomerQuery.parse(input);
  const conditions = customerConditions(filters, ctx.now);
  const isLeavingOut = filters.internal === 'left_out';
  const end = fromCursor(cursor);
  const after = end === null ? null : { startedAt: end.at, id: Number(end.id) || 0 };
  const [found, total, leftOut, subscriptions] = await Promise.all([
    selectCustomers(ctx.db.sql, conditions, { order, after, limit: limit + 1 }),
    selectCustomerCount(ctx.db.sql, conditions),
    isLeavingOut ? selectCustomerCount(ctx.db.sql, { ...conditions, isInternal: true }) : 0,
    filters.subscription === undefined ? null : selectSubscriptionCount(ctx.db.sql, conditions),
  ]);
  const items = found.slice(0, limit);
  const next = found.length > limit ? nextCursor(items) : null;
  return { items, total, leftOut, subscriptions, nextCursor: next };
}

function nextCursor(items: readonly CustomerSummary[]): string | null {
  const last = items.at(-1);
  return last ? toCursor({ at: last.signedUpAt ?? last.firstSeenAt, id: String(last.id) }) : null;
}
