import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
let secret: string;

beforeAll(async () => {
  api = await openTestApi();
  secret = await api.makeKey('secret');
});

afterAll(() => api.close());

const send = async (entity: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await api.post(`/api/v1/records/${entity}`, body, {
    authorization: `Bearer ${secret}`,
    ...headers,
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
};

test('a batch is stored as far as it is good, and says which record is not', async () => {
  const batch = [
    { id: 'ada', email: 'ada@example.com' },
    { id: 'bob', signed_up_at: 'soon' },
  ];

  expect(await send('customers', batch)).toEqual({
    status: 200,
    body: {
      accepted: 1,
      rejected: 1,
      errors: [
        { index: 1, id: 'bob', field: 'signed_up_at', message: expect.stringContaining('is not a date') },
      ],
    },
  });
  expect(await send('customers', batch)).toMatchObject({ body: { accepted: 1 } });
  expect(await api.db.sql`select external_id from customer`).toEqual([{ external_id: 'ada' }]);
});

test('one record alone, compressed, and refused with 400 when it is bad', async () => {
  const good = gzipSync(
    JSON.stringify({ id: 'k1', customer: 'ada', kind: 'granted', credits: 5, occurred_at: '2026-05-01' }),
  );

  expect(await send('credits', good, { 'content-encoding': 'gzip' })).toMatchObject({
    status: 200,
    body: { accepted: 1 },
  });
  expect(await send('credits', { id: 'k2' })).toMatchObject({
    status: 400,
    body: { accepted: 0, rejected: 1 },
  });
});

test('events of the past come in too, once', async () => {
  const events = [
    { type: 'play', user: 'ada', occurred_at: '2026-05-01' },
    { type: 'play', user: 'ada', occurred_at: '2026-05-01' },
  ];

  expect((await send('events', events)).body).toEqual({ accepted: 2, rejected: 0, errors: [] });
  expect((await send('events', events)).body).toEqual({ accepted: 2, rejected: 0, errors: [] });
  expect(await api.count("name = 'play'")).toBe(2);
});

test('a refused event of the past is kept for the ingestion warnings, with its key', async () => {
  await send('events', { type: 'play', user: 'ada', occurred_at: 'soon' });

  const kept = await api.db.sql`
    select warning.field, api_key.name, payload ->> 'user' as customer
    from ingestion_warning warning join api_key on api_key.id = warning.api_key_id`;
  expect(kept).toEqual([{ field: 'occurred_at', name: 'test', customer: 'ada' }]);
});

const refusals = [
  ['no key', '', {}, 401],
  ['an unknown key', 'sxs_nobody', {}, 401],
] as const;

test.each(refusals)('%s is refused', async (_, key, body, status) => {
  expect(await send('customers', body, { authorization: `Bearer ${key}` })).toMatchObject({
    status,
    body: { error: { code: 'unauthenticated' } },
  });
});

test('a write key may not send records', async () => {
  const write = await api.makeKey('write');
  expect(await send('customers', { id: 'x' }, { authorization: `Bearer ${write}` })).toMatchObject({
    status: 403,
  });
});

test('more than 1,000 records, more than 5 MB, no JSON and an unknown kind are refused by name', async () => {
  expect(
    await send(
      'customers',
      Array.from({ length: 1001 }, (_, id) => ({ id })),
    ),
  ).toMatchObject({ status: 413 });
  expect(await send('customers', 'x'.repeat(6 * 1024 * 1024))).toMatchObject({ status: 413 });
  expect(await send('customers', '{')).toMatchObject({ status: 400 });
  expect(await send('invoices', [])).toMatchObject({
    status: 404,
    body: { error: { message: expect.stringContaining('Known: events, customers') } },
  });
});
