import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { untilAbandoned } from './abandonment.ts';
import { atOneInstant } from './queries/rollups/at-one-instant.ts';
import { connectedTestDatabase, type ConnectedTestDatabase } from './testing/connected-test-database.ts';
import { withConnection } from './testing/with-connection.ts';

let database: ConnectedTestDatabase;
beforeAll(async () => (database = await connectedTestDatabase()));
afterAll(() => database.drop());

const running = () =>
  withConnection(database.url, async (sql) => {
    const rows = await sql`
      select 1 from pg_stat_activity where query like '%pg_sleep%' and state = 'active' and pid <> pg_backend_pid()
        and datname = current_database()`;
    return rows.length;
  });

const sleep = (seconds: number) =>
  atOneInstant(database.db.sql, (sql) => sql`select pg_sleep(${seconds})`.then(() => 'slept'));

test('what nobody waits for any more ends in the database at once', async () => {
  const leaving = new AbortController();
  const asked = untilAbandoned(leaving.signal, () => sleep(30));
  const outcome = expect(asked).rejects.toMatchObject({ code: '57014' });
  await expect.poll(running).toBe(1);

  leaving.abort();
  await outcome;
  expect(await running()).toBe(0);
});

test('the connection goes on afterwards, and others were not touched', async () => {
  const leaving = new AbortController();
  const others = [sleep(0.4), untilAbandoned(new AbortController().signal, () => sleep(0.4))];
  const left = Array.from({ length: 6 }, () =>
    untilAbandoned(leaving.signal, () => sleep(30)).catch(() => 'ended'),
  );
  await wait(100);
  leaving.abort();
  expect(await Promise.all(left)).toEqual(left.map(() => 'ended'));
  expect(await Promise.all(others)).toEqual(['slept', 'slept']);
  expect(await Promise.all(Array.from({ length: 8 }, () => sleep(0.01)))).toHaveLength(8);
});

test('what was left before it began asks the database nothing', async () => {
  const asked = untilAbandoned(AbortSignal.abort(), () => sleep(30));
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
