import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
// @boundaries-ignore this test has a whole database server of its own, to kill it
import { type CrashableDatabase, openCrashableDatabase } from '@sextant/db/testing/crashable-database';
// @boundaries-ignore this test has a whole database server of its own, to kill it
import { withConnection } from '@sextant/db/testing/with-connection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SpawnedApi, spawnApi } from './spawn-api.ts';

const KEY = 'sx_write_crash';
const BATCH = 20;

let database: CrashableDatabase;

beforeAll(async () => {
  database = await openCrashableDatabase();
  await withConnection(database.url, async (sql) => {
    const hash = createHash('sha256').update(KEY).digest();
    await sql`
      insert into api_key (name, kind, prefix, hash, scopes, created_by)
      values ('crash', 'write', 'sx_write', ${hash}, ${['events:write']}, 'test')`;
  });
}, 120_000);

afterAll(() => database.destroy(), 120_000);

/** Senders that repeat each batch until it is acknowledged, as SDKs do. */
function startLoad(urlOf: () => string, senders: number) {
  let acknowledged = 0;
  let isOver = false;
  const send = async () => {
    while (!isOver) {
      const events = Array.from({ length: BATCH }, (_, index) => ({
        type: 'crash',
        user: `person-${index}`,
        message_id: randomUUID(),
      }));
      while (!(await isAcknowledged(urlOf(), events))) await pause(20);
      acknowledged += BATCH;
    }
  };
  const done = Promise.all(Array.from({ length: senders }, send));
  return {
    reach: async (more: number) => {
      const goal = acknowledged + more;
      while (acknowledged < goal) await pause(5);
    },
    end: async () => {
      isOver = true;
      await done;
      return acknowledged;
    },
  };
}

async function isAcknowledged(url: string, events: object[]): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

test('after kill -9 of the API and of Postgres under load, exactly what was acknowledged is stored, once', async () => {
  let api: SpawnedApi = await spawnApi(database.url);
  const port = Number(new URL(api.url).port);
  const load = startLoad(() => api.url, 6);
  await load.reach(200);

  const restart = async () => {
    await api.kill();
    api = await spawnApi(database.url, port);
    await load.reach(200);
  };
  await restart();
  await database.crash();
  await load.reach(200);
  await restart();

  const acknowledged = await load.end();
  await api.kill();
  const [stored] = await withConnection(
    database.url,
    (sql) => sql`select count(*)::int as events, count(distinct message_id)::int as messages from event`,
  );
  expect(stored).toEqual({ events: acknowledged, messages: acknowledged });
  const [named] = await withConnection(
    database.url,
    (sql) =>
      sql`select count(*)::int as missing from event where txid not in (select txid from intake_batch)`,
  );
  expect(named).toEqual({ missing: 0 });
}, 300_000);
