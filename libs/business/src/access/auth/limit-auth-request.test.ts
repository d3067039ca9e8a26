import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { limitAuthRequest, type AuthAttempt } from './limit-auth-request.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');

let database: TestDb;
beforeAll(async () => {
  database = await openTestDb();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.sql`delete from rate_limit`;
});

/** The answers to so many attempts, one after the other. */
async function attempts(count: number, asked: Partial<AuthAttempt> = {}): Promise<(number | null)[]> {
  const attempt: AuthAttempt = {
    ...{ route: '/sign-in/email', client: null, email: null, now: NOON, secret: 'a secret' },
    ...asked,
  };
  const waits: (number | null)[] = [];
  for (let n = 0; n < count; n++) waits.push(await limitAuthRequest(database.db, attempt));
  return waits;
}

const seconds = (count: number) => new Date(NOON.getTime() + count * 1000);

test('one client may try twenty times a minute, and is told how long to wait', async () => {
  expect(await attempts(20, { client: '1.1.1.1' })).toEqual(Array.from({ length: 20 }, () => null));
  expect(await attempts(1, { client: '1.1.1.1', now: seconds(45) })).toEqual([15]);
  expect(await attempts(1, { client: '1.1.1.1', now: seconds(60) })).toEqual([null]);
});

test('another client is not stopped with it', async () => {
  await attempts(21, { client: '1.1.1.1' });
  expect(await attempts(1, { client: '2.2.2.2' })).toEqual([null]);
});

test('clients that no proxy names may try 120 times a minute together', async () => {
  const waits = await attempts(121);
  expect(waits.filter((wait) => wait !== null)).toEqual([60]);
});

test('attempts at the same moment are all counted', async () => {
  const waits = await Promise.all(Array.from({ length: 24 }, () => attempts(1, { client: '1.1.1.1' })));
  expect(waits.flat().filter((wait) => wait !== null)).toHaveLength(4);
});

test('one address is sent three reset links an hour, whoever asks', async () => {
  const route = '/request-password-reset';
  const waits = [];
  for (const client of ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4']) {
    waits.push(...(await attempts(1, { route, client, email: 'ann@example.com' })));
  }
  expect(waits).toEqual([null, null, null, 3600]);
});

test('no address is kept, neither of a client nor of a person', async () => {
  await attempts(1, { route: '/request-password-reset', client: '1.1.1.1', email: 'ann@example.com' });
  const kept = JSON.stringify(await database.db.sql`select * from rate_limit`);
  expect(kept).not.toMatch(/1\.1\.1\.1|ann@/);
});
