import type { ISql, PendingQuery, Row } from 'postgres';

/** How the id of a change begins that was derived from its subscription. No change of the platform may begin so. */
export const DERIVED_CHANGE_PREFIX = 'derived:';

/**
 * Brings the history of these subscriptions up to date: its start, the end of its trial, its end, and from `now` on whatever else
 * differs from the last known state. A subscription whose changes the platform sends itself is left alone.
 */
export async function insertDerivedChanges(
  sql: ISql,
  subscriptionIds: readonly string[],
  now: Date,
): Promise<void> {
  const derived = sql`
    select subscription.*, ${DERIVED_CHANGE_PREFIX} || subscription.id as prefix
    from subscription
    where subscription.id = any(${sql.array([...subscriptionIds])}) and not exists (
      select from subscription_change change
      where change.subscription_id = subscription.id and not starts_with(change.id, ${DERIVED_CHANGE_PREFIX}))`;
  await sql`
    delete from subscription_change using (${derived}) subscription
    where subscription_change.id = prefix || ':end' and subscription_change.changed_at is distinct from ended_at`;
  await insertPeriods(sql, derived);
  await insertStarts(sql, derived);
  await insertObserved(sql, derived, now);
  await sql`
    insert into subscription_change (id, subscription_id, changed_at, plan, tier, status, amount_minor, currency, interval, quantity, interval_count, discount_minor, discount_ends_at)
    select prefix || ':end', id, ended_at, plan, tier, 'cancelled', amount_minor, currency, interval, quantity,
      interval_count, discount_minor, discount_ends_at
    from (${derived}) subscription
    where ended_at is not null
    on conflict (id) do nothing`;
}

/** The starts and ends of subscriptions that ran more than once; the last end is that of the subscription itself. */
async function insertPeriods(sql: ISql, derived: PendingQuery<Row[]>): Promise<void> {
  const period = sql`
    select told.*, subscription.prefix || case when p.started_at = subscription.started_at then ''
        else to_char(p.started_at at time zone 'UTC', '":"YYYYMMDDHH24MISSMS') end as begins,
      subscription.prefix || to_char(p.started_at at time zone 'UTC', '":"YYYYMMDDHH24MISSMS":end"') as end_id,
      exists (select from subscription_period later where later.subscription_id = p.subscription_id and later.started_at > p.started_at) as is_followed
    from (${derived}) subscription
    join subscription_period p on p.subscription_id = subscription.id,
    jsonb_populate_record(null::subscription, to_jsonb(subscription) || p.content
      || jsonb_build_object('started_at', p.started_at, 'ended_at', p.ended_at, 'trial_ends_at', p.content -> 'trial_ends_at')) told`;
  await sql`
    delete from subscription_change using (${period}) period
    where subscription_change.id = end_id and (not is_followed or subscription_change.changed_at is distinct from ended_at)`;
  await sql`
    insert into subscription_change (id, subscription_id, changed_at, plan, tier, status, amount_minor, currency, interval, quantity, interval_count, discount_minor, discount_ends_at)
    select step.change_id, id, step.changed_at, plan, tier, step.status, amount_minor, currency, interval, quantity,
      interval_count, discount_minor, discount_ends_at
    from (${period}) period, lateral (values
      (begins || ':start', started_at, case when trial_ends_at > started_at then 'trialing' else 'active' end),
      (begins || ':paid', case when trial_ends_at > started_at and period.status <> 'trialing' then trial_ends_at end, 'active'),
      (end_id, case when is_followed then ended_at end, 'cancelled')
    ) as step (change_id, changed_at, status)
    where step.changed_at is not null and (step.status <> 'active' or step.changed_at = started_at or ended_at is null or step.changed_at < ended_at)
    on conflict (id) do nothing`;
}

async function insertStarts(sql: ISql, derived: PendingQuery<Row[]>): Promise<void> {
  await sql`
    insert into subscription_change (id, subscription_id, changed_at, plan, tier, status, amount_minor, currency, interval, quantity, interval_count, discount_minor, discount_ends_at)
    select prefix || step.suffix, id, step.changed_at, plan, tier, step.status, amount_minor, currency, interval, quantity,
      interval_count, discount_minor, discount_ends_at
    from (${derived}) subscription, lateral (values
      (':start', started_at, case
        when subscription.status = 'incomplete' then 'incomplete'
        when trial_ends_at > started_at then 'trialing'
        else 'active' end),
      (':paid', case when trial_ends_at > started_at then trial_ends_at end, 'active')
    ) as step (suffix, changed_at, status)
    where step.changed_at is not null and (ended_at is null or step.changed_at < ended_at or step.suffix = ':start')
      and not (step.suffix = ':paid' and subscription.status in ('trialing', 'incomplete'))
    on conflict (id) do nothing`;
}

// When a state began that nobody dated, all that is known is the instant it was first seen.
async function insertObserved(sql: ISql, derived: PendingQuery<Row[]>, now: Date): Promise<void> {
  await sql`
    insert into subscription_change (id, subscription_id, changed_at, plan, tier, status, amount_minor, currency, interval, quantity, interval_count, discount_minor, discount_ends_at)
    select prefix || ':' || to_char(${now}::timestamptz at time zone 'UTC', 'YYYYMMDDHH24MISSMS'), subscription.id, ${now},
      subscription.plan, subscription.tier, subscription.status, subscription.amount_minor, subscription.currency,
      subscription.interval, subscription.quantity, subscription.interval_count, subscription.discount_minor, subscription.discount_ends_at
    from (${derived}) subscription, lateral (
      select change.plan, change.tier, change.status, change.amount_minor, change.currency, change.interval, change.quantity,
        change.interval_count, change.discount_minor, change.discount_ends_at
      from subscription_change change
      where change.subscription_id = subscription.id and change.changed_at <= ${now}
      order by change.changed_at desc, change.id desc limit 1
    ) last
    where subscription.status <> 'cancelled' and (ended_at is null or ended_at > ${now})
      and row (subscription.plan, subscription.tier, subscription.status, subscription.amount_minor, subscription.currency,
        subscription.interval, subscription.quantity, subscription.interval_count, subscription.discount_minor,
        subscription.discount_ends_at) is distinct from row (last.*)
    on conflict (id) do nothing`;
}

/** Forgets what was derived for the subscriptions of the staged changes: the platform tells their history itself. */
export async function deleteDerivedChanges(sql: ISql): Promise<void> {
  await sql`
    delete from subscription_change
    where starts_with(id, ${DERIVED_CHANGE_PREFIX})
      and subscription_id in (select content ->> 'subscription_id' from staged_record)`;
}
