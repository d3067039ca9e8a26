import { setTimeout as pause } from 'node:timers/promises';
// @boundaries-ignore this test has a whole database server of its own, to kill it
import { type CrashableDatabase, openCrashableDatabase } from '@sextant/db/testing/crashable-database';
// @boundaries-ignore this test has a whole database server of its own, to kill it
import { withConnection } from '@sextant/db/testing/with-connection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SpawnedApi, spawnApi } from './spawn-api.ts';
import { chargeEvent, STRIPE_PATH, STRIPE_SECRET, stripeSignature } from './stripe-sender.ts';

let database: CrashableDatabase;

beforeAll(async () => {
  database = await openCrashableDatabase();
}, 120_000);

afterAll(() => database.destroy(), 120_000);

/** Sends one event after the other, each until it is acknowledged, as Stripe does. */
function startDelivery(urlOf: () => string, senders: number) {
  let acknowledged = 0;
  let isOver = false;
  const deliver = async (sender: number) => {
    for (let place = 0; !isOver; place += 1) {
      const body = chargeEvent(`crash${sender}x${place}`, 100);
      while (!(await isAcknowledged(urlOf(), body))) await pause(20);
      acknowledged += 1;
    }
  };
  const done = Promise.all(Array.from({ length: senders }, (_, sender) => deliver(sender)));
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

async function isAcknowledged(url: string, body: string): Promise<boolean> {
  try {
    const response = await fetch(url + STRIPE_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...stripeSignature(body) },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

test('after kill -9 of the API and of Postgres, every acknowledged webhook is kept once and its charge written once', async () => {
  const environment = { STRIPE_WEBHOOK_SECRET: STRIPE_SECRET };
  let api: SpawnedApi = await spawnApi(database.url, 0, environment);
  const port = Number(new URL(api.url).port);
  const delivery = startDelivery(() => api.url, 4);
  await delivery.reach(20);

  const restart = async () => {
    await api.kill();
    api = await spawnApi(database.url, port, environment);
    await delivery.reach(20);
  };
  await restart();
  await database.crash();
  await delivery.reach(20);
  await restart();

  const acknowledged = await delivery.end();
  await api.kill();
  const [stored] = await withConnection(
    database.url,
    (sql) => sql`
      select (select count(*)::int from webhook_event where outcome = 'applied') as events,
        (select count(*)::int from transaction) as charges,
        (select sum(count)::int from money_day where fact = 'charge') as counted`,
  );
  expect(stored).toEqual({ events: acknowledged, charges: acknowledged, counted: acknowledged });
}, 300_000);
