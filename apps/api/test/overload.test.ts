import { Analytics } from '@segment/analytics-node';
import { afterEach, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;

afterEach(() => api.close());

const event = (index: number) => ({
  event: 'crowd',
  type: 'track',
  userId: `u${index}`,
  distinct_id: `u${index}`,
  messageId: `m${index}`,
});

test('under overload each SDK gets the answer after which it tries again', async () => {
  api = await openTestApi({ queuedEvents: 0 });
  const key = await api.makeKey('write');
  const answers = await Promise.all([
    api.post('/v1/batch', { writeKey: key, batch: [event(1)] }),
    api.post('/batch/', { api_key: key, batch: [event(2)] }),
    api.post('/api/v1/events', event(3), { authorization: `Bearer ${key}` }),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([429, 503, 503]);
  expect(answers.every((answer) => Number(answer.headers.get('retry-after')) > 0)).toBe(true);
  expect(await api.count()).toBe(0);
});

test('a key that sends too much is told when to come back', async () => {
  api = await openTestApi({ eventsPerSecond: 5 });
  const key = await api.makeKey('write');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      api.post('/api/v1/events', event(index), { authorization: `Bearer ${key}` }),
    ),
  );
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every((answer) => answer.headers.get('retry-after') === '1')).toBe(true);
  expect(await api.count()).toBe(answers.length - refused.length);
});

test('a key that sends records or asks for metrics too often is told when to come back, and no other key', async () => {
  api = await openTestApi({ requestsPerSecond: 1 });
  const headers = { authorization: `Bearer ${await api.makeKey('secret')}` };
  const ask = (own = headers) =>
    fetch(`${api.url}/api/v1/metrics/dau?from=2026-05-01&to=2026-05-03`, { headers: own });
  const send = () => api.post('/api/v1/records/customers', { id: 'ada' }, headers);
  for (const request of [ask, send]) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => request()));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((answer) => answer.headers.get('retry-after') === '1')).toBe(true);
  }
  expect((await ask({ authorization: `Bearer ${await api.makeKey('secret')}` })).status).toBe(200);
});

test('the real Segment SDK brings everything in once the rush is over', async () => {
  api = await openTestApi({ eventsPerSecond: 20 });
  const key = await api.makeKey('write');
  const client = new Analytics({ writeKey: key, host: api.url, flushAt: 10, flushInterval: 20 });
  for (let index = 0; index < 40; index += 1) client.track({ userId: `u${index}`, event: 'crowd' });
  await client.closeAndFlush({ timeout: 15_000 });
  expect(await api.count("name = 'crowd'")).toBe(40);
});

test('many connections with the same events at once store each of them once', async () => {
  api = await openTestApi();
  const key = await api.makeKey('write');
  const batch = Array.from({ length: 50 }, (_, index) => ({
    ...event(index),
    timestamp: '2026-01-05T10:00:00Z',
  }));
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => api.post('/v1/batch', { writeKey: key, batch })),
  );
  expect(answers.every((answer) => answer.status === 200)).toBe(true);
  expect(await api.count()).toBe(50);
});
