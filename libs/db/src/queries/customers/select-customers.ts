import type { ISql, PendingQuery, Row } from 'postgres';

export type CustomerRow = {
  id: number;
  externalId: string;
  name: string | null;
  email: string | null;
  role: 'uploader' | 'creator' | 'member' | null;
  tier: string | null;
  country: string | null;
  signupSource: string | null;
  characterCount: number | null;
  status: 'active' | 'suspended' | 'erased';
  signedUpAt: Date | null;
  firstSeenAt: Date;
  isInternal: boolean;
};

/** Conditions on customers; a null value asks for those without one. */
export type CustomerConditions = {
  search?: string | undefined;
  role?: string | null | undefined;
  tier?: string | null | undefined;
  country?: string | null | undefined;
  source?: string | null | undefined;
  status?: string | undefined;
  /** Signed up, or else first seen, in [from, to). */
  from?: Date | undefined;
  to?: Date | undefined;
  /** Had an active subscription of the tier right before the instant. */
  subscribed?: Subscribed | undefined;
  /** Both when left out. */
  isInternal?: boolean | undefined;
};

/** A null tier is any. */
type Subscribed = { tier: string | null; before: Date };

export type CustomerPage = {
  order: 'newest' | 'oldest';
  /** The last customer of the page before. */
  after: { startedAt: Date; id: number } | null;
  limit: number;
};

type Fragment = PendingQuery<Row[]>;

/** What a list shows of a customer. */
export const customerColumns = (sql: ISql): Fragment => sql`
  customer.id, customer.external_id as "externalId", customer.name, customer.email, customer.role, customer.tier, customer.country,
  customer.signup_source as "signupSource", customer.character_count as "characterCount", customer.status,
  customer.signed_up_at as "signedUpAt", customer.first_seen_at as "firstSeenAt", customer.is_internal as "isInternal"`;

/** A page of customers by the instant they signed up or were first seen. */
export async function selectCustomers(
  sql: ISql,
  conditions: CustomerConditions,
  page: CustomerPage,
): Promise<CustomerRow[]> {
  const { after, limit } = page;
  const started = sql`coalesce(signed_up_at, first_seen_at)`;
  const isNewest = page.order === 'newest';
  const following = isNewest ? sql`<` : sql`>`;
  const direction = isNewest ? sql`desc` : sql`asc`;
  return sql<CustomerRow[]>`
    select ${customerColumns(sql)}
    from customer
    where ${matching(sql, conditions)}
      ${after === null ? sql`` : sql`and (${started}, id) ${following} (${after.startedAt}, ${after.id})`}
    order by ${started} ${direction}, id ${direction}
    limit ${limit}`;
}

/** How many customers match. */
export async function selectCustomerCount(sql: ISql, conditions: CustomerConditions): Promise<number> {
  const [row] = await sql<{ people: number }[]>`
    select count(*)::integer as people from customer where ${matching(sql, conditions)}`;
  return row?.people ?? 0;
}

/** How many active subscriptions of the asked tier those have who match; 0 when no tier is asked for. */
export async function selectSubscriptionCount(sql: ISql, conditions: CustomerConditions): Promise<number> {
  if (conditions.subscribed === undefined) return 0;
  const [row] = await sql<{ subscriptions: number }[]>`
    select count(*)::integer as subscriptions
    from (${heldBy(sql, conditions.subscribed)}) held
    where customer_id in (select customer.id from customer where ${matching(sql, conditions)})`;
  return row?.subscriptions ?? 0;
}

/** The subscriptions that were active or past due right before an instant, as active_subscriptions counts them. */
function heldBy(sql: ISql, { tier, before }: Subscribed): Fragment {
  return sql`
    select customer_id from subscription_state
    where status in ('active', 'past_due') and since < ${before} and coalesce(until, 'infinity') >= ${before}
      and customer_id not in (select id from customer where is_internal)
      ${tier === null ? sql`` : sql`and tier = ${tier}`}`;
}

function matching(sql: ISql, conditions: CustomerConditions): Fragment {
  const { search, role, tier, country, source, status, from, to, subscribed, isInternal } = conditions;
  const parts = [
    search ? found(sql, search) : null,
    same(sql, 'role', role),
    same(sql, 'tier', tier),
    same(sql, 'country', country),
    same(sql, 'signup_source', source),
    status ? sql`status = ${status}` : null,
    from ? sql`coalesce(signed_up_at, first_seen_at) >= ${from}` : null,
    to ? sql`coalesce(signed_up_at, first_seen_at) < ${to}` : null,
    subscribed ? sql`customer.id in (select customer_id from (${heldBy(sql, subscribed)}) held)` : null,
    isInternal === undefined ? null : sql`is_internal = ${isInternal}`,
  ];
  return parts.reduce<Fragment>((all, part) => (part === null ? all : sql`${all} and ${part}`), sql`true`);
}

function same(sql: ISql, column: string, value: string | null | undefined): Fragment | null {
  if (value === undefined) return null;
  return value === null ? sql`${sql(column)} is null` : sql`${sql(column)} = ${value}`;
}

function found(sql: ISql, search: string): Fragment {
  const literal = search.replace(/[\\%_]/g, (character) => `\\${character}`);
  const id = /^\d{1,9}$/.test(search) ? Number(search) : null;
  return sql`(external_id like ${`${literal}%`} or lower(email) like ${`${literal.toLowerCase()}%`}
    or name ilike ${`%${literal}%`} or id = ${id})`;
}
