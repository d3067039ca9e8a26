import { withConnection } from '@sextant/db/testing/with-connection';

export type SyntheticPlatform = { url: string; events: number; now: Date };

const DAYS = 365;
const DAYS_A_STEP = 7;
/** Events of one person on average. */
const EVENTS_A_PERSON = 100;

type Statement = Parameters<Parameters<typeof withConnection>[1]>[0];

/** Fills an empty database with a year of a growing platform, by set-based SQL alone; always the same rows for the same number. */
export async function fillPlatform(
  { url, events, now }: SyntheticPlatform,
  say: (line: string) => void,
): Promise<void> {
  const people = Math.max(Math.round(events / EVENTS_A_PERSON), 100);
  await withConnection(url, async (sql) => {
    await sql`select setseed(0.5)`;
    await insertPeople(sql, people, now);
    await insertRecords(sql, people, now);
    for (let day = 0; day < DAYS; day += DAYS_A_STEP) {
      const days = Math.min(DAYS_A_STEP, DAYS - day);
      await insertEvents(sql, { people, now, from: day, days, events: Math.round((events / DAYS) * days) });
      say(`  ${Math.round(((day + days) / DAYS) * 100)} % of the events written`);
    }
    await sql`analyze`;
  });
}

/** Two thirds are customers, spread over the year by their ids; the rest are visitors. */
async function insertPeople(sql: Statement, people: number, now: Date): Promise<void> {
  await sql`
    insert into identity (id, kind, key, person_id, first_seen_at) overriding system value
    select n, case when n % 3 = 0 then 'visitor' else 'customer' end, 'person-' || n, n,
      ${now}::timestamptz - make_interval(days => ${DAYS}) + n::float8 / ${people}::float8 * make_interval(days => ${DAYS})
    from generate_series(1, ${people}::int) as n`;
  await sql`
    insert into customer (id, external_id, email, role, tier, country, signup_source, character_count, signed_up_at, first_seen_at)
    select id, key, key || '@example.com', (array['member', 'creator', 'uploader'])[1 + id % 3],
      (array['free', 'free', 'free', 'plus', 'pro'])[1 + id % 5], (array['US', 'DE', 'BR', 'JP', 'FR', 'IN', null])[1 + id % 7],
      (array['direct', 'news', 'search', 'social'])[1 + id % 4], id % 25, first_seen_at, first_seen_at
    from identity
    where kind = 'customer'`;
}

async function insertRecords(sql: Statement, people: number, now: Date): Promise<void> {
  await sql`
    insert into generation (id, customer_id, type, quality, status, queued_at, started_at, finished_at)
    select 'generation-' || n, c.id, (array['studio', 'base_image', 'audio'])[1 + n % 3], (array['draft', 'hq'])[1 + n % 2],
      case when n % 20 = 0 then 'failed' else 'succeeded' end, at, at + interval '2 seconds', at + interval '20 seconds'
    from (
      select n, 1 + (random() * (${people} - 1))::int as person, ${now}::timestamptz - random() * make_interval(days => ${DAYS}) as at
      from generate_series(1, ${people * 5}::int) as n
    ) as drawn
    join customer c on c.id = drawn.person`;
  await sql`
    insert into credit_entry (id, customer_id, kind, credits, occurred_at)
    select 'credit-' || n, c.id, (array['purchased', 'consumed', 'consumed', 'granted', 'refunded'])[1 + n % 5], 1 + n % 50,
      ${now}::timestamptz - random() * make_interval(days => ${DAYS})
    from generate_series(1, ${people * 3}::int) as n
    join customer c on c.id = 1 + n % ${people}`;
  await sql`
    insert into subscription (id, customer_id, plan, tier, status, amount_minor, currency, interval, started_at, ended_at)
    select 'subscription-' || id, id, tier, tier, case when id % 4 = 0 then 'cancelled' else 'active' end, 900, 'USD', 'month',
      signed_up_at, case when id % 4 = 0 then signed_up_at + interval '60 days' end
    from customer
    where tier <> 'free'`;
}

type EventSpan = { people: number; now: Date; from: number; days: number; events: number };

/** People come back the more often the newer they are, and some far more often than others. */
async function insertEvents(sql: Statement, { people, now, from, days, events }: EventSpan): Promise<void> {
  const start = new Date(now.getTime() - (DAYS - from) * 86_400_000);
  const known = Math.max(Math.floor((people * from) / DAYS), 10);
  await sql.begin(async (tx) => {
    await tx`select ensure_event_days(array(
      select (${start}::timestamptz at time zone 'UTC')::date + n from generate_series(0, ${days}::int) as n))`;
    await tx`
      insert into event (message_id, occurred_at, received_at, name, actor_id, session_id, origin, country, device, browser, os, source, properties)
      select 'message-' || (${from}::bigint * 100000000 + n), at, at,
        (array['page_view', 'page_view', 'page_view', 'page_view', 'play', 'play', 'like', 'search_performed'])[1 + n % 8],
        actor, actor || '-' || to_char(at, 'DDDHH24'), 'demo', (array['US', 'DE', 'BR', 'JP'])[1 + actor % 4],
        (array['mobile', 'desktop', 'tablet'])[1 + actor % 3], (array['Chrome', 'Safari', 'Firefox'])[1 + actor % 3],
        (array['Android', 'iOS', 'Windows', 'macOS'])[1 + actor % 4], (array['direct', 'news', 'search'])[1 + n % 3], '{}'
      from (
        select n, ${start}::timestamptz + random() * make_interval(days => ${days}) as at,
          greatest(1, ${known}::int - (power(random(), 2.5) * (${known}::int - 1))::int) as actor
        from generate_series(1, ${events}::int) as n
      ) as drawn`;
    await tx`
      insert into intake_batch (days, event_count)
      select array((select (${start}::timestamptz at time zone 'UTC')::date + n from generate_series(0, ${days}::int) as n)), ${events}`;
  });
}
