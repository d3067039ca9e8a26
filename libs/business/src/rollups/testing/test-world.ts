import { connect, type Connection } from '@sextant/db/client';
import { databaseOf, serviceUser } from '@sextant/db/service-login';
import { withConnection } from '@sextant/db/testing/with-connection';
import { createTestDatabase } from '@sextant/db/testing/test-database';

export type TestWorld = { url: string; db: Connection['db']; close: () => Promise<void> };

export const CUSTOMERS = ['ada', 'ben', 'cleo', 'dan'] as const;
export const VISITORS = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'] as const;
export const FIRST_DAY = new Date('2024-03-08T00:00:00Z');
export const DAYS = 5;

/** A database of its own with four customers, ids 1 to 4, and six visitors, ids 5 to 10, around a change of clocks. */
export async function createTestWorld(): Promise<TestWorld> {
  const database = await createTestDatabase();
  const services = await connect(database.url, { max: 6, name: 'world' });
  const { sql } = services.db;
  await sql`
    insert into identity (kind, key, person_id, first_seen_at)
    select kind, key, row_number() over (), ${FIRST_DAY}
    from (select 'customer' as kind, unnest(${[...CUSTOMERS]}::text[]) as key
      union all select 'visitor', unnest(${[...VISITORS]}::text[])) as actor`;
  await sql`
    insert into customer (id, external_id, first_seen_at)
    select id, key, first_seen_at from identity where kind = 'customer'`;
  await sql`select ensure_event_days(array(
    select (${FIRST_DAY}::timestamptz at time zone 'UTC')::date + n from generate_series(0, ${DAYS - 1}) n))`;
  // What was removed on purpose stays countable for the test.
  await withConnection(database.url, async (owner) => {
    await owner`create table removed_event (like event)`;
    await owner`create view every_event as select * from event union all select * from removed_event`;
    await owner`grant all on removed_event, every_event to ${owner(serviceUser(databaseOf(new URL(database.url))))}`;
  });
  const close = async () => {
    await services.close();
    await database.drop();
  };
  return { url: database.url, db: services.db, close };
}
