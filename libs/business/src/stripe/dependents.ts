import { plainTable } from '../kernel/plain-table.ts';
import { selectReferringObjects } from '@sextant/db/queries/stripe/select-object-events';
import { deferReferringObjects } from '@sextant/db/queries/stripe/update-webhook-outcomes';
import { canonicalJson, toJson } from '../audit/canonical-json.ts';
import { idOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import { objectRefs, pricedRef } from './object-refs.ts';

type Sql = Parameters<typeof selectReferringObjects>[0];

const MOST_AT_ONCE = 100;

/** The kinds whose records change with an object of the kind. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = plainTable({
  customer: ['subscription', 'charge'],
  account: ['payout', 'transfer', 'charge', 'application_fee'],
  application_fee: ['charge'],
  charge: ['refund', 'dispute'],
  refund: ['charge'],
  invoice: ['charge'],
  invoice_payment: ['charge', 'invoice'],
  payout: ['payout'],
  discount: ['subscription'],
  price: ['subscription'],
  plan: ['subscription'],
  coupon: ['subscription', 'discount'],
});

/**
 * Objects whose records have to be written again because of what these events told. When they are many, none is named here,
 * and the worker writes them soon.
 */
export async function findDependents(
  sql: Sql,
  known: KnownObjects,
  asked: { ids: readonly string[]; newEvents: ReadonlySet<string>; now: Date },
): Promise<string[]> {
  const found = new Set<string>();
  for (const id of asked.ids) {
    const types = FOLLOWING[known.historyOf(id).at(-1)?.kind ?? ''];
    if (types === undefined || !mayMatter(known, id, asked.newEvents)) continue;
    const ids = [id, ...linkedBy(known, id)];
    const objects = await selectReferringObjects(sql, { ids, types, limit: MOST_AT_ONCE + 1 });
    if (objects.length > MOST_AT_ONCE) await deferReferringObjects(sql, { ids, types, now: asked.now });
    else for (const object of objects) found.add(object);
    for (const named of ids) if (named !== id) found.add(named);
  }
  return [...found].filter((id) => !asked.ids.includes(id));
}

const PRICING = new Set(['price', 'plan', 'coupon']);

/** By kind, which of the objects that it names follow from it. */
const NAMED: Readonly<Record<string, RegExp>> = plainTable({
  charge: /^pi_/,
  discount: /^cus_/,
  invoice: /^(ch|py|pi)_/,
  invoice_payment: /^(ch|py|pi|in)_/,
  refund: /^(ch|py|pi)_/,
  payout: /^po_/,
});

// An invoice links charges that it names itself, or by the intent that both name.
function linkedBy(known: KnownObjects, id: string): string[] {
  const last = known.historyOf(id).at(-1);
  if (last !== undefined && PRICING.has(last.kind)) return [pricedRef(last.kind, id)];
  const named = last && NAMED[last.kind];
  if (last === undefined || named === undefined) return [];
  const customer = idOf(last.object, 'customer');
  if (last.kind === 'discount') return customer === null ? [] : [customer];
  return objectRefs(last.object).filter((ref) => named.test(ref) && ref !== customer);
}

// Nothing follows from a customer but whose the records are, and their discount: their address may change as they like.
function mayMatter(known: KnownObjects, id: string, newEvents: ReadonlySet<string>): boolean {
  const history = known.historyOf(id);
  const kind = history.at(-1)?.kind;
  if (kind !== 'customer' && kind !== 'account') return true;
  const before = history.filter((one) => !newEvents.has(one.eventId)).at(-1);
  const key = before === undefined ? null : known.metadataKey(before.object);
  const isOtherDiscount = !isSame(before?.object['discount'], known.latest(id)?.['discount']);
  return isOtherDiscount || (key ?? id) !== known.keyOf(id);
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(toJson(a ?? null)) === canonicalJson(toJson(b ?? null));
}
