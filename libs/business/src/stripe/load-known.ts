import { plainTable } from '../kernel/plain-table.ts';
import { selectObjectEvents, selectReferringObjects } from '@sextant/db/queries/stripe/select-object-events';
import { selectErasedKeys } from '@sextant/db/queries/customers/erased-keys';
import { idOf, objectOf, objectsOf } from './field-of.ts';
import { KnownObjects } from './known-objects.ts';
import { observationsOf, type Observation } from './observation.ts';
import { idOfPricedRef, objectRefs } from './object-refs.ts';

type Sql = Parameters<typeof selectObjectEvents>[0];

const PAYING_KINDS = ['invoice', 'invoice_payment', 'charge', 'refund'];
const MOST_REFERRING = 1000;
/** Where an object names who pays or is paid. */
const PEOPLE = ['customer', 'account', 'destination'];

/** What else has to be known of an object, by its kind: all of these kinds that name it. */
const REFERRING: Readonly<Record<string, readonly string[]>> = plainTable({
  charge: PAYING_KINDS,
  refund: PAYING_KINDS,
  invoice: ['invoice_payment'],
  payout: ['payout'],
  subscription: ['discount'],
});

/** What is kept about these objects and about all that their records need: customers, accounts, products, discounts, invoices. */
export async function loadKnown(
  sql: Sql,
  ids: readonly string[],
  customerKeys: readonly string[],
): Promise<KnownObjects> {
  const own = (await selectObjectEvents(sql, ids)).flatMap(observationsOf);
  const wanted = new Set(own.filter((one) => ids.includes(one.objectId)).flatMap(neededBy));
  const referring = await selectReferring(sql, own);
  const near = await load(sql, [...wanted, ...referring], new Set(own.map((one) => one.objectId)));
  const far = await load(
    sql,
    near.flatMap(neededThen),
    new Set([...own, ...near].map((one) => one.objectId)),
  );
  const all = [...own, ...near, ...far];
  const people = new Set(
    all.flatMap(({ object, account }) => [...PEOPLE.map((field) => idOf(object, field)), account]),
  );
  const erased = await selectErasedKeys(
    sql,
    [...people].filter((id) => id !== null),
  );
  return new KnownObjects(all, customerKeys, new Map(erased.map(({ key, tombstone }) => [key, tombstone])));
}

async function selectReferring(sql: Sql, own: readonly Observation[]): Promise<string[]> {
  const found: string[] = [];
  for (const types of new Set(Object.values(REFERRING))) {
    const named = own.filter(({ kind }) => REFERRING[kind] === types);
    if (named.length === 0) continue;
    const ids = [...new Set(named.flatMap(referredBy))];
    found.push(...(await selectReferringObjects(sql, { ids, types, limit: MOST_REFERRING })));
  }
  return found;
}

async function load(sql: Sql, ids: readonly string[], loaded: ReadonlySet<string>): Promise<Observation[]> {
  const missing = ids.filter((id) => !loaded.has(id));
  if (missing.length === 0) return [];
  const found = (await selectObjectEvents(sql, missing)).flatMap(observationsOf);
  return found.filter((one) => !loaded.has(one.objectId));
}

// Invoices, charges and refunds of one payment may name its intent alone. Discounts of a customer hold for subscriptions.
function referredBy({ objectId, object, kind }: Observation): string[] {
  if (kind === 'subscription') return [idOf(object, 'customer') ?? objectId];
  const intent = idOf(object, 'payment_intent');
  return intent === null ? [objectId] : [objectId, intent];
}

function neededBy({ object, account, kind }: Observation): string[] {
  const needed = new Set(
    kind === 'charge' || kind === 'invoice_payment' || kind === 'refund' ? objectRefs(object) : [],
  );
  for (const field of ['customer', 'account', 'destination', 'charge', 'original_payout', 'reversed_by'])
    add(needed, idOf(object, field));
  add(needed, account);
  if (kind === 'subscription') for (const id of subscriptionNeeds(object)) needed.add(id);
  return [...needed];
}

function subscriptionNeeds(object: Observation['object']): string[] {
  const lines = [object, ...objectsOf(object, 'items')];
  const prices = lines.flatMap((line) => [objectOf(line, 'price') ?? {}, objectOf(line, 'plan') ?? {}]);
  const products = prices.map((price) => idOf(price, 'product')).filter((id) => id !== null);
  return [...products, ...objectRefs(object).map((ref) => idOfPricedRef(ref) ?? ref)];
}

// What a payment pays, and what a discount takes off, is one step further away.
function neededThen(one: Observation): string[] {
  if (one.kind === 'invoice_payment') return neededBy(one);
  const isDiscounting = one.kind === 'discount' || one.kind === 'customer';
  return isDiscounting ? objectRefs(one.object).flatMap((ref) => idOfPricedRef(ref) ?? []) : [];
}

function add(ids: Set<string>, id: string | null): void {
  if (id !== null) ids.add(id);
}
