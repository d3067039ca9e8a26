import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
let key: string;

beforeAll(async () => {
  api = await openTestApi();
  key = await api.makeKey('write');
});

afterAll(() => api.close());

const posthog = (user: string, event: string, fields: object) =>
  api.post('/i/v0/e/', { api_key: key, event, distinct_id: user, ...fields });
const segment = (user: string, traits: object) =>
  api.post('/v1/identify', { writeKey: key, userId: user, traits });

const KNOWN = { email: 'old@example.com', name: 'Old Name', phone: '123', plan: 'pro', city: 'Oslo' };

const cases = [
  [
    'PostHog’s $unset',
    (user: string) => posthog(user, 'saved', { properties: { $unset: ['email', 'name', 'phone'] } }),
  ],
  [
    '$unset beside properties',
    (user: string) => posthog(user, 'saved', { $unset: ['email', 'name', 'phone'] }),
  ],
  [
    '$unset of what is set at once',
    (user: string) =>
      posthog(user, 'saved', {
        properties: { $set: { email: 'other@example.com' }, $unset: ['email', 'name', 'phone'] },
      }),
  ],
  [
    'null in $set',
    (user: string) =>
      posthog(user, '$identify', { properties: { $set: { email: null, name: null, phone: null } } }),
  ],
  ['null traits of Segment', (user: string) => segment(user, { email: null, name: null, phone: null })],
  [
    'null parts of a name',
    (user: string) => segment(user, { email: null, firstName: null, lastName: null, phone: null }),
  ],
] as const;

test.each(cases)('%s clears what was told, and nothing else', async (name, clear) => {
  await segment(name, KNOWN);
  const responses = [await clear(name)];
  expect(responses.map(({ status }) => status)).toEqual([200]);

  const [customer] = await api.db
    .sql`select email, name, tier, traits from customer where external_id = ${name}`;
  expect(customer).toEqual({ email: null, name: null, tier: 'pro', traits: { city: 'Oslo' } });
  const rows = await api.db.sql`
    select properties::text from event join identity on identity.id = actor_id where key = ${name} and properties::text like '%unset%'`;
  expect(rows).toEqual([]);
});

test('what was cleared may be told anew, and $set_once tells it where nothing is', async () => {
  await segment('again', KNOWN);
  await segment('again', { email: null });
  await posthog('again', '$identify', {
    properties: { $set_once: { email: 'new@example.com', phone: null } },
  });
  expect(await api.db.sql`select email, traits from customer where external_id = 'again'`).toMatchObject([
    { email: 'new@example.com', traits: { phone: '123' } },
  ]);
});
