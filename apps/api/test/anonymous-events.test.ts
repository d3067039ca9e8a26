import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';

let api: TestApi;
let key: string;
let secret: string;

beforeAll(async () => {
  api = await openTestApi();
  [key, secret] = await Promise.all([api.makeKey('write'), api.makeKey('secret')]);
});

afterAll(() => api.close());

async function send(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await api.post(path, body, { authorization: `Bearer ${key}`, ...headers });
  return { status: response.status, text: await response.text() };
}

const actors = (name: string) => api.db.sql`
  select identity.kind, identity.key, event.session_id, person.key as person from event
  join identity on identity.id = actor_id join identity person on person.id = identity.person_id
  where name = ${name} order by event.message_id`;

test.each([
  ['/api/v1/events', (id: string) => ({ event_type: 'NAME', session_id: id, message_id: id })],
  ['/v1/track', (id: string) => ({ event: 'NAME', context: { sessionId: id }, messageId: id })],
  [
    '/v1/batch',
    (id: string) => ({
      batch: [{ type: 'track', event: 'NAME', properties: { session_id: id }, messageId: id }],
    }),
  ],
  ['/batch/', (id: string) => ({ batch: [{ event: 'NAME', properties: { $session_id: id }, uuid: id }] })],
])('events at %s that say only their session are of one visitor a session', async (path, bodyOf) => {
  const name = `session ${path}`;
  for (const id of ['a', 'a', 'b'].map((one) => `${path}-${one}`)) {
    const body = JSON.stringify(bodyOf(id)).replace('NAME', name);
    // From a server and from a browser: the session is said, so that nothing is derived.
    expect((await send(path, body, path.endsWith('h') ? { 'user-agent': BROWSER } : {})).status).toBe(200);
  }
  expect(await actors(name)).toEqual(
    ['a', 'b'].map((one) => ({
      kind: 'visitor',
      key: `session:${path}-${one}`,
      session_id: `${path}-${one}`,
      person: `session:${path}-${one}`,
    })),
  );
});

test('whoever signs up in a session takes along what was seen in it', async () => {
  await send('/api/v1/events', { type: 'browsed', session_id: 'journey' });
  await send('/api/v1/events', { type: 'identify', user: 'newcomer', session_id: 'journey' });
  await send('/api/v1/events', { type: 'bought', user: 'newcomer', session_id: 'journey' });
  expect(await actors('browsed')).toMatchObject([{ key: 'session:journey', person: 'newcomer' }]);
  expect(await actors('bought')).toMatchObject([{ key: 'newcomer', person: 'newcomer' }]);
});

test.each([
  ['/v1/track', { event: 'nobody', properties: {} }, 'userId or anonymousId'],
  ['/api/v1/events', { type: 'nobody' }, 'user_id, anonymous_id or session_id'],
  ['/batch/', { batch: [{ event: 'nobody' }] }, 'distinct_id'],
  ['/api/v1/events', { type: 'nobody', session_id: 'null' }, 'user_id, anonymous_id or session_id'],
])(
  'an event at %s without any id is of its browser, and refused of a server by the name of its fields',
  async (path, body, fields) => {
    expect((await send(path, body, { 'user-agent': BROWSER })).status).toBe(200);
    const { status, text } = await send(path, body);
    expect([status, text]).toEqual([400, expect.stringContaining(`Send ${fields}.`)]);
  },
);

test('the payload of the platform is unwrapped, and keeps its own time', async () => {
  const body = {
    user_id: 'ada',
    session_id: 's1',
    event_type: 'signup_started',
    event_data: { role: 'creator', page_url: 'https://x.test/join?utm_source=news', count: 1 },
    page_url: 'https://x.test/join?utm_source=news',
    referrer: 'https://search.test/',
    user_agent: BROWSER,
    ip_address: '203.0.113.7',
    created_at: '2026-05-01T10:00:00.000Z',
  };
  expect((await send('/api/v1/events', body, { authorization: `Bearer ${secret}` })).status).toBe(200);
  const [stored] = await api.db.sql`
    select occurred_at, session_id, browser, page_path, source, properties from event where name = 'signup_started'`;
  expect(stored).toEqual({
    occurred_at: new Date('2026-05-01T10:00:00Z'),
    session_id: 's1',
    browser: 'Firefox',
    page_path: '/join',
    source: 'news',
    properties: {
      role: 'creator',
      count: 1,
      page_url: 'https://x.test/join?utm_source=news',
      referrer: 'https://search.test/',
    },
  });
  const bad = await send('/api/v1/events', { ...body, created_at: '05/04/2026' });
  expect([bad.status, bad.text]).toEqual([400, expect.stringContaining('bad_timestamp')]);
});

test('a catalogued event finds its properties one level down', async () => {
  const { text } = await send('/api/v1/events', {
    type: 'conversion',
    user: 'ada',
    event_data: { type: 'trial', value: 9 },
  });
  expect(JSON.parse(text)).toMatchObject({ accepted: 1, corrected: [] });
  const wrong = await send('/api/v1/events', { type: 'conversion', user: 'ada', event_data: { value: 9 } });
  expect(JSON.parse(wrong.text)).toMatchObject({ accepted: 1, corrected: [{ field: 'properties.type' }] });
});

test.each(['writeKey', 'write_key'])(
  'the key of a Segment call may stand in the query as %s',
  async (name) => {
    const authorization = '';
    const path = `/v1/track?${name}=${key}`;
    expect((await send(path, { event: 'keyed', userId: 'ada' }, { authorization })).status).toBe(200);
    expect((await send(path.slice(0, -3), { event: 'keyed', userId: 'ada' }, { authorization })).status).toBe(
      401,
    );
  },
);

test.each(['/static/array.js', '/array/any/array.js'])(
  "PostHog's snippet finds its library at %s",
  async (path) => {
    const response = await fetch(api.url + path, { headers: { origin: 'https://x.test' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('access-control-allow-origin')).toBe('https://x.test');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await response.text()).toContain('__SV');
  },
);
