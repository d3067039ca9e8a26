import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
let key: string;

beforeAll(async () => {
  api = await openTestApi();
  key = await api.makeKey('write');
});

afterAll(() => api.close());

const TIMES = [
  45443,
  '45443',
  20240531,
  2024,
  202405311030,
  1e15,
  '05/04/2026',
  '31/12/2026',
  '2026-02-30',
  'abc 12',
  true,
  {},
];

test('what is no time is refused on every wire and as every field of time, with what was read', async () => {
  const authorization = `Bearer ${key}`;
  for (const time of TIMES) {
    const read = typeof time === 'object' ? 'An object' : JSON.stringify(time);
    const refusal = { code: 'bad_timestamp', reason: expect.stringContaining(`${read} is not a date`) };
    const sent = [
      ['/api/v1/events', { type: 'timed', user: 'ada', occurred_at: time }],
      ['/api/v1/events', { type: 'timed', user: 'ada', timestamp: time }],
      ['/v1/track', { event: 'timed', userId: 'ada', timestamp: time }],
      ['/v1/batch', { batch: [{ type: 'track', event: 'timed', userId: 'ada', originalTimestamp: time }] }],
      ['/i/v0/e/', { api_key: key, event: 'timed', distinct_id: 'ada', timestamp: time }],
      ['/batch/', { api_key: key, batch: [{ event: 'timed', distinct_id: 'ada', timestamp: time }] }],
    ] as const;
    for (const [path, body] of sent) {
      const response = await api.post(path, body, { authorization });
      expect([path, time, response.status]).toEqual([path, time, 400]);
      expect(await response.json()).toMatchObject({ rejected: [refusal] });
    }
  }
  expect(await api.count("name = 'timed'")).toBe(0);
  const columns = await api.db
    .sql`select count(*)::int as kept from ingestion_warning where code = 'bad_timestamp'`;
  expect(columns[0]?.['kept']).toBeGreaterThanOrEqual(TIMES.length * 6);
});

test('a sign-up that cannot be read is left out of the traits and named', async () => {
  const response = await api.post(
    '/api/v1/events',
    {
      type: 'identify',
      user: 'newcomer',
      traits: { createdAt: 45443, email: 'new@example.test' },
    },
    { authorization: `Bearer ${key}` },
  );
  expect(await response.json()).toMatchObject({
    accepted: 1,
    corrected: [{ code: 'bad_trait', field: 'traits.createdAt', reason: expect.stringContaining('45443') }],
  });
  const [row] = await api.db.sql`select email, signed_up_at from customer where external_id = 'newcomer'`;
  expect(row).toEqual({ email: 'new@example.test', signed_up_at: null });
});
