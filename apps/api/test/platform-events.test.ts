import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
let key: string;
let secret: string;

beforeAll(async () => {
  api = await openTestApi();
  [key, secret] = await Promise.all([api.makeKey('write'), api.makeKey('secret')]);
});

afterAll(() => api.close());

const send = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await api.post('/api/v1/events', body, { authorization: `Bearer ${key}`, ...headers });
  return { status: response.status, body: JSON.parse(await response.text()), headers: response.headers };
};

test('one event, a list and an object with events are all taken', async () => {
  const event = (id: string) => ({ type: 'play', user: 'ada', message_id: id });
  expect(await send(event('one'))).toMatchObject({
    status: 200,
    body: { accepted: 1, duplicates: 0, rejected: [] },
  });
  expect((await send([event('two'), event('three')])).body).toMatchObject({ accepted: 2 });
  expect((await send({ events: [event('three'), event('four')] })).body).toMatchObject({
    accepted: 1,
    duplicates: 1,
  });
  expect(await api.count("name = 'play'")).toBe(4);
});

test('a bad event is named in the answer and kept as a warning, and its neighbours are stored', async () => {
  const { status, body } = await send([
    { type: 'neighbour', user: 'ada' },
    {
      type: 'payment_completed',
      user: 'ada',
      properties: { amount: 'a lot', ip: '203.0.113.77' },
      message_id: 'bad-1',
    },
    { type: 'neighbour', user: 'ada', occurred_at: 'tomorrow' },
    { type: 'neighbour' },
    'nonsense',
    { type: 'neighbour', user: 'ada', occurred_at: '1950-01-01' },
    { type: 'neighbour', user: 'ada', occurred_at: '2950-01-01' },
  ]);
  expect(status).toBe(200);
  expect(body.accepted).toBe(1);
  expect(body.rejected.map((one: { index: number; code: string }) => [one.index, one.code])).toEqual([
    [1, 'property_impossible'],
    [2, 'bad_timestamp'],
    [3, 'actor_missing'],
    [4, 'not_an_object'],
    [5, 'too_early'],
    [6, 'too_late'],
  ]);
  expect(body.rejected[0]).toMatchObject({
    field: 'properties.amount',
    message_id: 'bad-1',
    fix: expect.any(String),
  });
  const [warning] = await api.db.sql`select * from ingestion_warning where message_id = 'bad-1'`;
  expect(warning).toMatchObject({ outcome: 'rejected', origin: 'api', field: 'properties.amount' });
  expect(JSON.stringify(warning)).not.toContain('203.0.113.77');
});

test('a request of bad events alone is refused', async () => {
  expect(await send({ type: '' })).toMatchObject({ status: 400, body: { accepted: 0 } });
});

test('a correctable event is stored and says what was corrected', async () => {
  const { status, body } = await send({ type: 'mashup_played', user: 'ada' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ accepted: 1, corrected: [{ index: 0, code: 'property_missing' }] });
});

test('keys are asked for, and a revoked one is worth nothing', async () => {
  expect((await send({ type: 'x', user: 'a' }, { authorization: '' })).status).toBe(401);
  expect((await send({ type: 'x', user: 'a' }, { authorization: 'Bearer sx_write_wrong' })).status).toBe(401);
  const gone = await api.makeKey('write');
  await api.db
    .sql`update api_key set revoked_at = now() where prefix = ${gone.slice(0, 8)} and name = 'test' and hash = sha256(${gone}::text::bytea)`;
  expect((await send({ type: 'x', user: 'a' }, { authorization: `Bearer ${gone}` })).status).toBe(401);
});

test.each([
  ['x-api-key', () => ({ authorization: '', 'x-api-key': key })],
  ['basic authorization', () => ({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` })],
])('a key may come as %s', async (_name, headers) => {
  expect((await send({ type: 'keyed', user: 'a' }, headers())).status).toBe(200);
});

test('a zip bomb is refused before it unfolds', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 32));
  expect((await send(bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
});

test('an event that is too large is refused alone', async () => {
  const { body } = await send([
    { type: 'large', user: 'ada', properties: { text: 'x'.repeat(300_000) } },
    { type: 'small', user: 'ada' },
  ]);
  expect(body).toMatchObject({ accepted: 1, rejected: [{ index: 0, code: 'event_too_large' }] });
});

test('what cannot be stored is refused alone', async () => {
  const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`);
  const { body } = await send([
    { type: 'deep', user: 'ada', properties: deep },
    { type: 'flat', user: 'ada' },
  ]);
  expect(body).toMatchObject({ accepted: 1, rejected: [{ index: 0, code: 'too_deep' }] });
  expect((await send('{"type":"nul","user":"a\\u0000da"}')).status).toBe(200);
});

test('a person who does not want to be tracked is not', async () => {
  const before = await api.count();
  expect((await send({ type: 'secret', user: 'shy' }, { dnt: '1' })).body).toMatchObject({
    accepted: 0,
    dropped: 1,
  });
  expect((await send({ type: 'secret', user: 'shy' }, { 'sec-gpc': '1' })).body).toMatchObject({
    dropped: 1,
  });
  expect(await api.count()).toBe(before);
  const shy = await api.db.sql`select 1 from identity where key = 'shy'`;
  expect(shy).toHaveLength(0);
});

test('a secret key states times that stay as they are', async () => {
  const body = {
    sent_at: '2001-01-01T00:00:00Z',
    events: [{ type: 'old', user: 'ada', occurred_at: '1997-01-01T08:00:00Z' }],
  };
  expect((await send(body, { authorization: `Bearer ${secret}` })).body).toMatchObject({ accepted: 1 });
  const [stored] = await api.db.sql`select occurred_at from event where name = 'old'`;
  expect(stored?.['occurred_at']).toEqual(new Date('1997-01-01T08:00:00Z'));
});

test('the payloads of the platform documents are understood', async () => {
  const view = {
    timestamp: 1704067200000,
    event_type: 'view',
    content_id: 'content_abc123',
    content_type: 'video',
    creator_id: 'creator_xyz789',
    user_id: 'user_def456',
    session_id: 'sess_random_id',
    country: 'US',
    city: 'San Francisco',
    device_type: 'desktop',
    browser: 'Chrome',
    os: 'macOS',
  };
  expect((await send(view)).body).toMatchObject({ accepted: 1, corrected: [] });
  const [stored] = await api.db.sql`select * from event where name = 'view'`;
  expect(stored).toMatchObject({
    occurred_at: new Date(1704067200000),
    session_id: 'sess_random_id',
    country: 'US',
    city: 'San Francisco',
    device: 'desktop',
    browser: 'Chrome',
    os: 'macOS',
    properties: { content_id: 'content_abc123', content_type: 'video', creator_id: 'creator_xyz789' },
  });
});

test('a browser of any origin may send, and asks first', async () => {
  const preflight = await fetch(`${api.url}/api/v1/events`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://x.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,x-y',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('https://x.test');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,x-y');
  const { headers } = await send({ type: 'cors', user: 'ada' }, { origin: 'https://x.test' });
  expect(headers.get('access-control-allow-credentials')).toBe('true');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a visitor without any id is the same one for a day', async () => {
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0' };
  await send({ type: 'cookieless' }, headers);
  await send({ type: 'cookieless' }, headers);
  await send({ type: 'cookieless' }, { 'user-agent': headers['user-agent'].replace('130.0', '131.0') });
  const actors = await api.db.sql`
    select identity.kind, count(*)::int as events from event join identity on identity.id = actor_id
    where name = 'cookieless' group by identity.id, identity.kind order by events desc`;
  expect(actors).toEqual([
    { kind: 'visitor', events: 2 },
    { kind: 'visitor', events: 1 },
  ]);
});
