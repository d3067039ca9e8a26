import type { ISql, PendingQuery, Row } from 'postgres';

export type TimelineRowKind =
  'event' | 'generation' | 'credit' | 'transaction' | 'subscription' | 'bug_report' | 'influencer_request';

export type TimelineRow = {
  kind: TimelineRowKind;
  /** Unique over all kinds. */
  key: string;
  occurredAt: Date;
  title: string;
  detail: Record<string, unknown>;
};

export type TimelineParams = {
  customerId: number;
  /** The identities that count for the customer. */
  actorIds: readonly number[];
  kinds: readonly TimelineRowKind[];
  /** The last item of the page before. */
  before: { occurredAt: Date; key: string } | null;
  limit: number;
};

type Fragment = PendingQuery<Row[]>;

/** What a customer did and what became of it, newest first. */
export async function selectTimeline(sql: ISql, params: TimelineParams): Promise<TimelineRow[]> {
  const { before, limit } = params;
  const earlier =
    before === null
      ? sql``
      : sql`and at <= ${before.occurredAt} and (at, key) < (${before.occurredAt}, ${before.key})`;
  const newest = params.kinds.map(
    (kind) => sql`(
      select ${kind} as kind, key, at, title, detail from (${SOURCES[kind](sql, params)}) as source
      where true ${earlier} order by at desc, key desc limit ${limit})`,
  );
  const [first, ...rest] = newest;
  if (!first) return [];
  const all = rest.reduce<Fragment>((joined, part) => sql`${joined} union all ${part}`, first);
  return sql<TimelineRow[]>`
    select kind, key, at as "occurredAt", title, jsonb_strip_nulls(detail) as detail
    from (${all}) as timeline
    order by at desc, key desc
    limit ${limit}`;
}

const SOURCES: Record<TimelineRowKind, (sql: ISql, params: TimelineParams) => Fragment> = {
  event: (sql, { actorIds }) => sql`
    select 'event:' || message_id as key, occurred_at as at, name as title,
      properties || jsonb_build_object('country', country, 'city', city, 'device', device, 'browser', browser, 'os', os,
        'source', source, 'page', page_path, 'bot', bot, 'session', session_id) as detail
    from event where actor_id = any(${[...actorIds]})`,
  generation: (sql, { customerId }) => sql`
    select 'generation:' || id as key, queued_at as at, status as title,
      jsonb_build_object('id', id, 'type', type, 'quality', quality, 'failure_reason', failure_reason,
        'seconds', round(extract(epoch from finished_at - queued_at), 1)) as detail
    from generation where customer_id = ${customerId}`,
  credit: (sql, { customerId }) => sql`
    select 'credit:' || id as key, occurred_at as at, kind as title,
      jsonb_build_object('id', id, 'credits', credits, 'amount_minor', amount_minor, 'currency', currency, 'reason', reason) as detail
    from credit_entry where customer_id = ${customerId}`,
  transaction: (sql, { customerId }) => sql`
    select 'transaction:' || id as key, occurred_at as at, kind as title,
      jsonb_build_object('id', id, 'status', status, 'amount_minor', amount_minor, 'currency', currency, 'charge', charge_id,
        'method', method) as detail
    from transaction where customer_id = ${customerId}`,
  subscription: (sql, { customerId }) => sql`
    select 'subscription:' || change.id as key, change.changed_at as at, change.status as title,
      jsonb_build_object('id', subscription.id, 'plan', change.plan, 'tier', change.tier, 'amount_minor', change.amount_minor,
        'currency', change.currency, 'interval', change.interval) as detail
    from subscription join subscription_change change on change.subscription_id = subscription.id
    where subscription.customer_id = ${customerId}`,
  bug_report: (sql, { customerId }) => sql`
    select 'bug_report:' || id as key, reported_at as at, title,
      jsonb_build_object('id', id, 'severity', severity, 'status', status, 'resolution', resolution) as detail
    from bug_report where customer_id = ${customerId}`,
  influencer_request: (sql, { customerId }) => sql`
    select 'influencer_request:' || id as key, requested_at as at, status as title,
      jsonb_build_object('id', id, 'platform', platform, 'handle', handle, 'reason', reason) as detail
    from influencer_request where customer_id = ${customerId}`,
};
