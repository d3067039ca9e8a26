import type { ISql } from 'postgres';

/** The subscriptions that ran more than once, and how many of their periods were new or changed. */
export type SettledPeriods = { ids: string[]; changed: number };

/**
 * Keeps the staged periods of subscriptions that ended and began again, and leaves one staged row for each such subscription:
 * its last period, from its first start on.
 */
export async function settleSubscriptionPeriods(sql: ISql): Promise<SettledPeriods> {
  await sql`
    create temporary table if not exists repeated_subscription (id text primary key) on commit delete rows`;
  await sql`truncate repeated_subscription`;
  const repeated = await sql<{ id: string }[]>`
    insert into repeated_subscription
    select id from staged_record group by id having count(distinct content ->> 'started_at') > 1
    union
    select staged.id from staged_record staged join subscription_period p on p.subscription_id = staged.id
    union
    select staged.id from staged_record staged join subscription known on known.id = staged.id
    where (staged.content ->> 'started_at')::timestamptz >= known.ended_at
      or (staged.content ->> 'ended_at')::timestamptz <= known.started_at
    returning id`;
  if (repeated.length === 0) return { ids: [], changed: 0 };
  await sql`
    insert into subscription_period (subscription_id, started_at, ended_at, content)
    select known.id, known.started_at, known.ended_at, to_jsonb(known)
    from subscription known join repeated_subscription using (id)
    where not exists (select from subscription_period p where p.subscription_id = known.id)`;
  const changed = await keepStaged(sql);
  await leaveLastStaged(sql);
  return { ids: repeated.map(({ id }) => id), changed };
}

async function keepStaged(sql: ISql): Promise<number> {
  const kept = await sql`
    insert into subscription_period as known (subscription_id, started_at, ended_at, content)
    select distinct on (staged.id, (staged.content ->> 'started_at')::timestamptz(3)) staged.id, (staged.content ->> 'started_at')::timestamptz(3),
      (staged.content ->> 'ended_at')::timestamptz(3), staged.content
    from staged_record staged join repeated_subscription using (id)
    order by staged.id, (staged.content ->> 'started_at')::timestamptz(3), staged.position desc
    on conflict (subscription_id, started_at) do update set ended_at = excluded.ended_at, content = known.content || excluded.content
    where known.ended_at is distinct from excluded.ended_at or not known.content @> excluded.content`;
  return kept.count;
}

async function leaveLastStaged(sql: ISql): Promise<void> {
  await sql`
    with last as (
      select distinct on (p.subscription_id) p.subscription_id as id, p.ended_at, p.content,
        min(p.started_at) over (partition by p.subscription_id) as first_start
      from subscription_period p join repeated_subscription on repeated_subscription.id = p.subscription_id
      order by p.subscription_id, p.started_at desc
    ), kept as (
      select distinct on (staged.id) staged.position, staged.id from staged_record staged join repeated_subscription using (id)
      order by staged.id, staged.position desc
    ), removed as (
      delete from staged_record using repeated_subscription
      where staged_record.id = repeated_subscription.id and staged_record.position not in (select position from kept)
    )
    update staged_record set content = last.content || jsonb_build_object('started_at', last.first_start, 'ended_at', last.ended_at,
      'trial_ends_at', last.content -> 'trial_ends_at', 'cancel_reason', last.content -> 'cancel_reason')
    from last join kept on kept.id = last.id
    where staged_record.position = kept.position`;
}
