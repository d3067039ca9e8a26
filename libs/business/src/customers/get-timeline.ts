import { selectCustomer, selectCustomerIdentities } from '@sextant/db/queries/customers/select-customer';
import { selectTimeline } from '@sextant/db/queries/customers/select-timeline';
import { isPermitted } from '../kernel/actors/is-permitted.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { fromCursor, toCursor } from '../kernel/page-cursor.ts';
import { TimelineKind, TimelineQuery, type Timeline } from './contract.ts';

const MONEY: ReadonlySet<TimelineKind> = new Set(['credit', 'transaction', 'subscription']);

/** One page of what a customer did, before and after signing in, and of what became of it. Money only for those who may see it. */
export async function getTimeline(ctx: Context, input: TimelineQuery): Promise<Timeline> {
  requirePermission(ctx, 'customers.read');
  const { customerId, kinds = TimelineKind.options, cursor, limit } = TimelineQuery.parse(input);
  const end = fromCursor(cursor);
  const { sql } = ctx.db;
  const [customer, identities] = await Promise.all([
    selectCustomer(sql, customerId),
    selectCustomerIdentities(sql, customerId),
  ]);
  if (customer === null) throw new BusinessError('not_found', 'There is no such customer.');
  const seesMoney = isPermitted(ctx.actor, 'money.read');
  const found = await selectTimeline(sql, {
    customerId,
    actorIds: identities.map((identity) => identity.id),
    kinds: kinds.filter((kind) => seesMoney || !MONEY.has(kind)),
    before: end === null ? null : { occurredAt: end.at, key: end.id },
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: found.length > limit && last ? toCursor({ at: last.occurredAt, id: last.key }) : null,
  };
}
