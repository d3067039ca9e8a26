import { readFileSync } from 'node:fs';
import path from 'node:path';
// @boundaries-ignore tests read the public reference data
import { referenceData } from '@sextant/db/testing/reference-data';
import { Analytics } from '@segment/analytics-node';
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

test('the real @segment/analytics-node works by changing its host', async () => {
  const failures: unknown[] = [];
  const client = new Analytics({ writeKey: key, host: api.url, flushAt: 4, flushInterval: 50 });
  client.on('error', (error) => failures.push(error));
  client.track({ anonymousId: 'an1', event: 'Scan', properties: { generationId: 'g1' } });
  client.page({ anonymousId: 'an1', name: 'Home', category: 'docs', properties: { url: 'https://x.test/' } });
  client.screen({ anonymousId: 'an1', name: 'Start' });
  client.identify({
    userId: 'u1',
    anonymousId: 'an1',
    traits: { email: 'a@x.test', plan: 'pro', beard: 'long' },
  });
  client.track({
    userId: 'u1',
    event: 'Scan',
    timestamp: new Date('2026-01-05T10:00:00Z'),
    context: { ip: '8.8.8.8' },
  });
  client.group({ userId: 'u1', groupId: 'org1', traits: { name: 'Org' } });
  client.track({ anonymousId: 'an2', event: 'Scan' });
  client.alias({ userId: 'u1', previousId: 'an2' });
  await client.closeAndFlush();

  expect(failures).toEqual([]);
  const [customer] = await api.db.sql`select * from customer where external_id = 'u1'`;
  expect(customer).toMatchObject({
    email: 'a@x.test',
    tier: 'pro',
    traits: { beard: 'long' },
    country: 'US',
    first_seen_at: new Date('2026-01-05T10:00:00Z'),
  });
  const events = await api.db.sql`
    select name, count(*)::int as events, bool_and(person_id = ${customer?.['id']}) as joined
    from event join identity on identity.id = actor_id group by name order by name`;
  expect(events.map((row) => [row['name'], row['events'], row['joined']])).toEqual([
    ['Scan', 3, true],
    ['alias', 1, true],
    ['group', 1, true],
    ['identify', 1, true],
    ['page_view', 1, true],
    ['screen_view', 1, true],
  ]);
  const [page] = await api.db.sql`select properties, page_host from event where name = 'page_view'`;
  expect(page).toMatchObject({ properties: { name: 'Home', category: 'docs' }, page_host: 'x.test' });
});

test("the browser's short paths take text/plain with the key in the body or the header", async () => {
  const event = (messageId: string) => ({ messageId, anonymousId: 'b1', event: 'Clicked', properties: {} });
  const basic = {
    authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
    'content-type': 'text/plain',
  };
  const answers = await Promise.all([
    api.post('/v1/t', event('t1'), basic),
    api.post('/v1/p', { ...event('t2'), name: 'Home' }, basic),
    api.post('/v1/t', { ...event('t3'), writeKey: key }, { 'content-type': 'text/plain' }),
    api.post(
      '/v1/b',
      { writeKey: key, batch: [{ ...event('t4'), type: 'track' }], sentAt: new Date() },
      { 'content-type': 'text/plain' },
    ),
    api.post('/v1/track', { ...event('t5'), writeKey: key }),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
  expect(await answers[0]?.json()).toMatchObject({ success: true });
  expect(await api.count("message_id ~ '^t[1-5]$'")).toBe(5);
});

test('the browser SDK finds settings that point back to us', async () => {
  const settings = JSON.parse(await (await fetch(`${api.url}/v1/projects/${key}/settings`)).text());
  expect(settings.integrations['Segment.io']).toMatchObject({
    apiKey: key,
    apiHost: `${new URL(api.url).host}/v1`,
  });
  expect((await fetch(`${api.url}/v1/projects/unknown/settings`)).status).toBe(404);
});

test('a batch with bad events stores the good ones, and a single bad call is refused', async () => {
  const batch = [
    { type: 'track', userId: 'u5', event: 'Good' },
    { type: 'track', event: 'Nobody' },
    { type: 'dance', userId: 'u5' },
  ];
  const answer = await api.post('/v1/batch', { writeKey: key, batch });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    success: true,
    rejected: [
      { index: 1, code: 'actor_missing' },
      { index: 2, code: 'unknown_type' },
    ],
  });
  expect((await api.post('/v1/track', { writeKey: key, event: 'Nobody' })).status).toBe(400);
});

test('a wrong key is refused, which tells the SDK to give up', async () => {
  expect((await api.post('/v1/batch', { writeKey: 'wrong', batch: [] })).status).toBe(401);
});

const folder = referenceData('segment_spec');
const Spec = z.object({
  payloads: z.array(z.object({ call: z.string(), payload: z.record(z.string(), z.unknown()) })),
});

describe.skipIf(folder === null)('the payloads of the public spec', () => {
  test('are all taken once they say who and which', async () => {
    const { payloads } = Spec.parse(
      JSON.parse(readFileSync(path.join(folder ?? '', 'payloads.json'), 'utf8')),
    );
    const usable = payloads.filter(({ payload }) => payload['args'] === undefined);
    const batch = usable.map(({ call, payload }, index) => ({
      userId: 'spec',
      ...payload,
      type: call,
      messageId: `spec-${index}`,
    }));
    const answer = await api.post('/v1/batch', { writeKey: key, batch });
    expect(await answer.json()).toMatchObject({ success: true, accepted: usable.length, rejected: [] });
    expect(await api.count("message_id like 'spec-%'")).toBe(usable.length);
    const [started] = await api.db
      .sql`select properties from event where name = 'Video Playback Started' limit 1`;
    expect(started?.['properties']).toMatchObject({ total_length: 392, position: 0 });
  });
});
