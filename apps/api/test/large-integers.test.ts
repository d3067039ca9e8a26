import { Readable } from 'node:stream';
import { importFile } from '@sextant/business/records/import-file';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';
import { sendStripeEvent, STRIPE_SECRET } from './stripe-sender.ts';

const IDS = ['1582917533873852417', '1582917533873852418'] as const;

let api: TestApi;
let write: string;
let secret: string;

beforeAll(async () => {
  api = await openTestApi({ stripe: { STRIPE_WEBHOOK_SECRET: STRIPE_SECRET } });
  [write, secret] = await Promise.all([api.makeKey('write'), api.makeKey('secret')]);
});

afterAll(() => api.close());

async function send(path: string, bodyOf: (id: string) => string, key: string) {
  for (const id of IDS) {
    const response = await api.post(path, bodyOf(id), { authorization: `Bearer ${key}` });
    expect([path, response.status]).toEqual([path, 200]);
  }
}

test.each([
  ['/api/v1/events', (id: string) => `{"type":"NAME","user":${id},"properties":{"order_id":${id}}}`],
  ['/api/v1/events', (id: string) => `{"type":"NAME","visitor":${id},"message_id":1${id},"order_id":${id}}`],
  [
    '/v1/track',
    (id: string) => `{"event":"NAME","userId":${id},"messageId":2${id},"properties":{"order_id":${id}}}`,
  ],
  [
    '/v1/batch',
    (id: string) =>
      `{"batch":[{"type":"track","event":"NAME","anonymousId":${id},"properties":{"order_id":${id}}}]}`,
  ],
  [
    '/i/v0/e/',
    (id: string) => `{"event":"NAME","distinct_id":${id},"uuid":3${id},"properties":{"order_id":${id}}}`,
  ],
  [
    '/batch/',
    (id: string) => `{"batch":[{"event":"NAME","distinct_id":${id},"properties":{"order_id":${id}}}]}`,
  ],
  [
    '/api/v1/records/events',
    (id: string) =>
      `[{"type":"NAME","user":${id},"message_id":4${id},"occurred_at":"2026-05-01","properties":{"order_id":${id}}}]`,
  ],
])('two events at %s that differ in the last digit are of two people', async (path, bodyOf) => {
  const name = `large ${path} ${bodyOf('').length}`;
  await send(path, (id) => bodyOf(id).replace('NAME', name), path.includes('records') ? secret : write);
  const rows = await api.db.sql`
    select identity.key, properties ->> 'order_id' as order from event join identity on identity.id = actor_id
    where name = ${name} order by 1`;
  expect(rows).toEqual(IDS.map((id) => ({ key: id, order: id })));
});

test('message ids as large numbers are two messages, and a repeat is one', async () => {
  const bodyOf = (id: string) =>
    `{"type":"large message","user":"ada","message_id":5${id},"occurred_at":"2026-05-01"}`;
  await send('/api/v1/events', bodyOf, write);
  await send('/api/v1/events', bodyOf, write);
  const rows = await api.db.sql`select message_id from event where name = 'large message' order by 1`;
  expect(rows).toEqual(IDS.map((id) => ({ message_id: `5${id}` })));
});

test('traits and records keep their digits, and sums beyond what can be counted are refused', async () => {
  await send('/v1/identify', (id) => `{"userId":"t${id}","traits":{"external":${id},"list":[${id}]}}`, write);
  await send('/api/v1/records/customers', (id) => `{"id":${id},"traits":{"external":${id}}}`, secret);
  const rows = await api.db.sql`
    select external_id, traits -> 'external' as external from customer
    where external_id in ${api.db.sql([...IDS, ...IDS.map((id) => `t${id}`)])} order by 1`;
  expect(rows).toEqual([
    ...IDS.map((id) => ({ external_id: id, external: id })),
    ...IDS.map((id) => ({ external_id: `t${id}`, external: id })),
  ]);
  const response = await api.post(
    '/api/v1/records/transactions',
    `{"id":1,"customer":2,"kind":"charge","status":"succeeded","amount_minor":${IDS[0]},"currency":"USD","occurred_at":"2026-05-01"}`,
    { authorization: `Bearer ${secret}` },
  );
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(`\\"${IDS[0]}\\" is no amount of USD`);
});

test.each([
  [
    'jsonl',
    (id: string) => `{"type":"large file","user":${id},"occurred_at":"2026-05-01","order_id":${id}}\n`,
  ],
  ['csv', (id: string) => `large file,${id},2026-05-02,${id}\n`],
] as const)('rows of a %s file keep their digits', async (format, rowOf) => {
  const header = format === 'csv' ? 'type,user,occurred_at,order_id\n' : '';
  const source = Readable.from([Buffer.from(header + IDS.map(rowOf).join(''))]);
  const summary = await importFile(
    { db: api.db, now: new Date(), actor: { kind: 'system', id: 'cli', name: 'Test' }, requestId: 'test' },
    { entity: 'events', source, format, map: new Map(), set: new Map(), isDryRun: false },
    { onRefused: () => undefined, onProgress: () => undefined },
  );
  expect(summary).toEqual({ imported: 2, duplicates: 0, rejected: 0 });
  const rows = await api.db.sql`
    select distinct identity.key, properties ->> 'order_id' as order from event
    join identity on identity.id = actor_id where name = 'large file' order by 1`;
  expect(rows).toEqual(IDS.map((id) => ({ key: id, order: id })));
});

test('what Stripe tells is kept digit by digit', async () => {
  const body = `{"id":"evt_large","type":"customer.created","created":1767225600,"data":{"object":{"id":"cus_large","object":"customer","metadata":{"order":${IDS[0]}}}}}`;
  expect((await sendStripeEvent(api, body)).status).toBe(200);
  const rows = await api.db.sql`
    select payload #>> '{data,object,metadata,order}' as order from webhook_event where id = 'evt_large'`;
  expect(rows).toEqual([{ order: IDS[0] }]);
});
