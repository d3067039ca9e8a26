import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
// @boundaries-ignore tests read the public reference data
import { referenceData } from '@sextant/db/testing/reference-data';
import { PostHog } from 'posthog-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
let key: string;

beforeAll(async () => {
  api = await openTestApi();
  key = await api.makeKey('write');
});

afterAll(() => api.close());

describe('the real posthog-node', () => {
  test.each([
    ['as it comes', {}],
    ['without compression', { disableCompression: true }],
  ])('works by changing its host, %s', async (name, options) => {
    const failures: unknown[] = [];
    const client = new PostHog(key, { host: api.url, flushAt: 3, flushInterval: 50, ...options });
    client.on('error', (error) => failures.push(error));
    const [user, visitor] = [`user ${name}`, `visitor ${name}`];
    client.capture({
      distinctId: visitor,
      event: 'mashup_played',
      properties: { mashup_id: 'm1', $process_person_profile: false },
    });
    client.capture({
      distinctId: user,
      event: 'mashup_played',
      properties: { mashup_id: 'm1', $set: { plan: 'pro' } },
    });
    client.identify({ distinctId: user, properties: { email: 'ada@x.test', $set_once: { beard: 'long' } } });
    client.alias({ distinctId: user, alias: visitor });
    client.groupIdentify({ groupType: 'company', groupKey: 'c1', properties: { name: 'C' } });
    expect(await client.getAllFlags(user)).toEqual({});
    await client.shutdown(5_000);

    expect(failures).toEqual([]);
    const [customer] = await api.db.sql`select * from customer where external_id = ${user}`;
    expect(customer).toMatchObject({ email: 'ada@x.test', tier: 'pro', traits: { beard: 'long' } });
    const people = await api.db.sql`
      select name, count(*)::int as events from event join identity on identity.id = actor_id
      where person_id = ${customer?.['id']} group by name order by name`;
    expect(people.map((row) => [row['name'], row['events']])).toEqual([
      ['$create_alias', 1],
      ['$identify', 1],
      ['mashup_played', 2],
    ]);
  });

  test('the second generation of its protocol gets a result for each event', async () => {
    const event = (uuid: string, more: object = {}) => ({
      event: 'x',
      uuid,
      distinct_id: 'u9',
      timestamp: new Date(),
      options: {},
      properties: {},
      ...more,
    });
    const body = {
      created_at: new Date(),
      batch: [event('id-ok'), event('id-bad', { event: '' }), event('id-warned', { event: 'mashup_liked' })],
    };
    const response = await api.post('/i/v1/analytics/events', gzipSync(JSON.stringify(body)), {
      authorization: `Bearer ${key}`,
      'content-encoding': 'gzip',
      'posthog-request-timestamp': new Date().toISOString(),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      results: {
        'id-ok': { result: 'ok' },
        'id-bad': { result: 'drop' },
        'id-warned': { result: 'warning' },
      },
    });
  });
});

test('flags, configuration and recordings are answered so that the browser SDK is content', async () => {
  expect(await (await api.post('/flags/?v=2', {})).json()).toMatchObject({
    flags: {},
    errorsWhileComputingFlags: false,
  });
  expect(await (await api.post('/decide/?v=3', {})).json()).toMatchObject({ featureFlags: {} });
  expect(await (await fetch(`${api.url}/array/${key}/config`)).json()).toMatchObject({
    token: key,
    sessionRecording: false,
  });
  expect(await (await fetch(`${api.url}/array/%3C%2Fscript%3E/config.js`)).text()).not.toContain('</script>');
  expect((await api.post('/s/?compression=gzip-js', 'whatever')).status).toBe(200);
});

test('a beacon with base64 in a form, a bare list and a single event are understood', async () => {
  const event = (uuid: string) => ({
    event: '$pageview',
    uuid,
    properties: { distinct_id: 'beacon', token: key },
  });
  const form = `data=${encodeURIComponent(Buffer.from(JSON.stringify([event('b1')])).toString('base64'))}`;
  const answers = [
    await api.post('/e/?compression=base64', form, { 'content-type': 'application/x-www-form-urlencoded' }),
    await api.post('/capture', [event('b2'), event('b3')], { 'content-type': 'text/plain' }),
    await api.post('/i/v0/e/', { ...event('b4'), distinct_id: 7 }),
    await fetch(`${api.url}/e/?${form}`),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
  expect(await answers[0]?.json()).toMatchObject({ status: 1 });
  expect(await api.count("name = '$pageview' and message_id ~ '^b[1-4]$'")).toBe(4);
});

test('events of several tokens in one list are refused', async () => {
  const event = (token: string) => ({ event: 'x', distinct_id: 'u', properties: { token } });
  expect((await api.post('/e/', [event(key), event('another')])).status).toBe(400);
});

test('an unknown token is refused, which tells the SDK to give up', async () => {
  expect((await api.post('/batch/', { api_key: 'phc_unknown', batch: [] })).status).toBe(401);
});

const folder = referenceData('posthog_capture');
const Recorded = z.object({
  path: z.string(),
  content_type: z.string(),
  body: z.base64(),
  output: z.array(z.object({ uuid: z.string(), token: z.string() })),
});

describe.skipIf(folder === null)('the recorded requests of real SDKs', () => {
  const requests = () =>
    readFileSync(path.join(folder ?? '', 'requests_dump.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => Recorded.parse(JSON.parse(line)));
  const replay = async (request: z.infer<typeof Recorded>) =>
    (
      await api.post(request.path, Buffer.from(request.body, 'base64'), {
        'content-type': request.content_type,
      })
    ).status;

  test('give exactly the expected events; repeats count once, also later and all at once', async () => {
    const recorded = requests();
    const ids = new Set(recorded.flatMap((request) => request.output.map((one) => one.uuid)));
    const tokens = new Set(recorded.flatMap((request) => request.output.map((one) => one.token)));
    await Promise.all([...tokens].map((token) => api.makeKey('write', token)));
    const stored = () =>
      api.db
        .sql`select name, count(*)::int as events from event where message_id = any(${[...ids]}) group by name`;

    expect(new Set(await Promise.all(recorded.map(replay)))).toEqual(new Set([200]));
    const expected = JSON.parse(readFileSync(path.join(folder ?? '', 'expected_summary.json'), 'utf8'));
    const byName = new Map((await stored()).map((row) => [String(row['name']), Number(row['events'])]));
    expect([...byName.values()].reduce((sum, events) => sum + events, 0)).toBe(expected.distinct_uuids);
    expect([...byName.keys()].toSorted()).toEqual(Object.keys(expected.by_event).toSorted());

    for (const request of recorded) await replay(request);
    await Promise.all([...recorded, ...recorded.toReversed()].map(replay));
    expect(await api.count(`message_id in (${[...ids].map((id) => `'${id}'`).join(',')})`)).toBe(
      expected.distinct_uuids,
    );
  });
});
