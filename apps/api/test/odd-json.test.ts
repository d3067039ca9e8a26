import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEEP_VALUES, markedPlaces, ODD_VALUES, withOddValue } from './odd-values.ts';
import { RECORDS, WIRES } from './odd-templates.ts';
import { openTestApi, type TestApi } from './open-test-api.ts';
import { chargeEvent, STRIPE_PATH, STRIPE_SECRET, stripeSignature } from './stripe-sender.ts';

const SLOWEST_MS = 15_000;
/** Segment takes 500 kB a request. */
const BATCH_LENGTH = 300_000;

let api: TestApi;
let write: string;
let secret: string;

beforeAll(async () => {
  api = await openTestApi({ stripe: { STRIPE_WEBHOOK_SECRET: STRIPE_SECRET } });
  [write, secret] = await Promise.all([api.makeKey('write'), api.makeKey('secret')]);
});

afterAll(() => api.close());

async function send(path: string, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(api.url + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    signal: AbortSignal.timeout(SLOWEST_MS),
  });
  return { status: response.status, text: await response.text() };
}

/** Odd values in lists that fit a request. */
function portions(marked: unknown): string[][] {
  const filled: string[][] = [[]];
  let length = 0;
  for (const text of [...ODD_VALUES, ...DEEP_VALUES.slice(0, 3)].map((odd) => withOddValue(marked, odd))) {
    if (length + text.length > BATCH_LENGTH) {
      filled.push([]);
      length = 0;
    }
    filled.at(-1)?.push(text);
    length += text.length;
  }
  return filled;
}

describe.each(WIRES)('events at $path', ({ path, events, pack, neighbour }) => {
  test.each(events.map((event) => [JSON.stringify(event), event] as const))(
    'whatever stands at any place of %s, the answer is none of a failure, and its neighbours are stored',
    { timeout: 300_000 },
    async (_, event) => {
      const before = await api.count("name = 'neighbour'");
      let sent = 0;
      for (const marked of markedPlaces(event)) {
        for (const items of portions(marked)) {
          const body = pack([neighbour, ...items, neighbour].join(','));
          const { status, text } = await send(path, body, { authorization: `Bearer ${write}` });
          sent += 2;
          expect([JSON.stringify(marked), status, text.slice(0, 200)]).toEqual([
            JSON.stringify(marked),
            200,
            expect.anything(),
          ]);
        }
      }
      expect((await api.count("name = 'neighbour'")) - before).toBe(sent);
    },
  );

  test('whatever is sent by itself is answered', { timeout: 120_000 }, async () => {
    for (const odd of [...ODD_VALUES, ...DEEP_VALUES]) {
      const authorization = `Bearer ${write}`;
      for (const body of [odd, pack(odd), pack(`${neighbour},${odd}`), odd.slice(0, -1)]) {
        const { status, text } = await send(path, body, { authorization });
        expect([odd.slice(0, 60), status < 500, text.slice(0, 200)]).toEqual([
          odd.slice(0, 60),
          true,
          expect.anything(),
        ]);
      }
    }
  });
});

test.each(Object.entries(RECORDS))(
  'whatever stands at any place of a record of %s is refused or kept, and its neighbours are kept',
  { timeout: 300_000 },
  async (name, record) => {
    const neighbour = '{"type":"neighbour","user":"bob","occurred_at":"2026-05-01"}';
    for (const marked of markedPlaces(record)) {
      for (const items of portions(marked)) {
        const good = name === 'events' ? neighbour : JSON.stringify(record);
        const { status, text } = await send(`/api/v1/records/${name}`, `[${[good, ...items].join(',')}]`, {
          authorization: `Bearer ${secret}`,
        });
        expect([JSON.stringify(marked), status < 500, text.slice(0, 300)]).toEqual([
          JSON.stringify(marked),
          true,
          expect.not.stringContaining('"index":0,'),
        ]);
      }
    }
  },
);

test('whatever Stripe signs is kept or refused', { timeout: 300_000 }, async () => {
  const event: unknown = JSON.parse(chargeEvent('odd'));
  for (const marked of markedPlaces(event)) {
    for (const [index, odd] of [...ODD_VALUES, ...DEEP_VALUES.slice(0, 3)].entries()) {
      const body = withOddValue(marked, odd).replace('evt_charge_odd', `evt_${index}`);
      const { status, text } = await send(STRIPE_PATH, body, stripeSignature(body));
      expect([body.slice(0, 300), status < 500, text]).toEqual([body.slice(0, 300), true, expect.anything()]);
    }
  }
});

test('whatever JSON is sent to whatever door is answered', { timeout: 300_000 }, async () => {
  const doors = [
    ...WIRES.map(({ path }) => path),
    '/e',
    '/engage',
    '/i/v1/analytics/events',
    '/v1/track',
    '/v1/identify',
    ...Object.keys(RECORDS).map((name) => `/api/v1/records/${name}`),
    '/api/v1/admin/reports/financial',
    '/flags',
  ];
  const templates: readonly object[] = [...WIRES.flatMap(({ events }) => events), ...Object.values(RECORDS)];
  const marked = templates.flatMap(markedPlaces);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...doors),
      fc.constantFrom(...marked),
      fc.oneof(
        fc.json({ maxDepth: 4 }),
        fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
      ),
      fc.boolean(),
      async (door, place, odd, isList) => {
        const one = withOddValue(place, odd);
        const { status } = await send(door, isList ? `[${one},${one}]` : one, {
          authorization: `Bearer ${secret}`,
        });
        return status < 500;
      },
    ),
    { numRuns: 150 },
  );
});

test('whatever stands in an address is answered', async () => {
  const odd = [
    '%00',
    'a%00',
    '%ED%A0%80',
    '%FF',
    '%',
    '%2',
    '__proto__',
    'constructor',
    '[]',
    '{}',
    'x'.repeat(5_000),
  ];
  const addresses = odd.flatMap((text) => [
    `/api/v1/metrics/${text}?from=2026-05-01&to=2026-05-02`,
    `/api/v1/metrics/events?from=${text}&to=2026-05-02`,
    `/api/v1/metrics/events?from=2026-05-01&to=2026-05-02&where=event%3D${text}`,
    `/api/v1/metrics/events?from=2026-05-01&to=2026-05-02&where=${text}%3Da`,
    `/api/v1/metrics/events?from=2026-05-01&to=2026-05-02&by=${text}`,
    `/api/v1/metrics/events?from=2026-05-01&to=2026-05-02&zone=${text}`,
    `/api/v1/metrics/events?${text}=1`,
    `/api/v1/admin/analytics/dashboard?period=${text}`,
    `/api/v1/admin/reports/runs/${text}`,
    `/array/${text}/config.js`,
    `/v1/projects/${text}/settings`,
    `/e/?data=${text}`,
    `/${text}`,
  ]);
  for (const address of addresses) {
    const response = await fetch(api.url + address, {
      headers: { authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(SLOWEST_MS),
    });
    expect([address.slice(0, 200), response.status < 500]).toEqual([address.slice(0, 200), true]);
    await response.arrayBuffer();
  }
});

test('a request of millions of nothings is refused as a whole', async () => {
  const { status } = await send('/api/v1/events', `[${'1,'.repeat(1_000_000)}1]`, {
    authorization: `Bearer ${write}`,
  });
  expect(status).toBe(413);
});
