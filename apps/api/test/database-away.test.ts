import { createHash } from 'node:crypto';
// @boundaries-ignore this test has a whole database server of its own, to kill it
import { type CrashableDatabase, openCrashableDatabase } from '@sextant/db/testing/crashable-database';
// @boundaries-ignore this test has a whole database server of its own, to kill it
import { withConnection } from '@sextant/db/testing/with-connection';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SpawnedApi, spawnApi, startApi } from './spawn-api.ts';
import { chargeEvent, STRIPE_PATH, STRIPE_SECRET, stripeSignature } from './stripe-sender.ts';

const MAX_CONNECTIONS = 30;
const ENVIRONMENT = { STRIPE_WEBHOOK_SECRET: STRIPE_SECRET };
const SCOPES = ['events:write', 'records:write', 'metrics:read', 'reports:run'];

let database: CrashableDatabase;
let api: SpawnedApi;

beforeAll(async () => {
  database = await openCrashableDatabase([`max_connections=${MAX_CONNECTIONS}`]);
  await withConnection(database.url, async (sql) => {
    for (const key of ['known', 'unknown']) {
      const hash = createHash('sha256').update(`sx_secret_${key}`).digest();
      await sql`
        insert into api_key (name, kind, prefix, hash, scopes, created_by)
        values (${key}, 'secret', 'sx_secret', ${hash}, ${SCOPES}, 'test')`;
    }
  });
}, 120_000);
afterAll(() => database.destroy(), 120_000);
beforeEach(async () => {
  api = await spawnApi(database.url, 0, ENVIRONMENT);
});
afterEach(() => api.kill(), 120_000);

type Door = {
  path: string;
  body?: object | string;
  headers?: Record<string, string>;
  overload?: number;
  mayBeRemembered?: true;
};

const NOW = Date.now();
const event = {
  type: 'knock',
  event: 'knock',
  user: 'ada',
  userId: 'ada',
  distinct_id: 'ada',
  message_id: 'm1',
};
const report = {
  report_type: 'transactions',
  start_date: '2026-01-01',
  end_date: '2026-02-01',
  format: 'csv',
};
const charge = chargeEvent('away');

/** Every machine door that needs the database. */
const DOORS: Readonly<Record<string, Door>> = {
  events: { path: '/api/v1/events', body: event },
  'segment batch': { path: '/v1/batch', body: { batch: [event] }, overload: 429 },
  'segment call': { path: '/v1/track', body: event, overload: 429 },
  'segment settings': { path: '/v1/projects/KEY/settings', mayBeRemembered: true },
  'posthog batch': { path: '/batch', body: { api_key: 'KEY', batch: [event] } },
  'posthog capture': { path: '/e', body: { api_key: 'KEY', ...event } },
  'posthog second generation': { path: '/i/v1/analytics/events', body: { batch: [event] } },
  records: { path: '/api/v1/records/customers', body: { id: 'ada' } },
  'list of metrics': { path: '/api/v1/metrics', mayBeRemembered: true },
  metric: { path: '/api/v1/metrics/dau?from=2026-05-01&to=2026-05-03' },
  dashboard: { path: '/api/v1/admin/analytics/dashboard?period=month' },
  'report request': { path: '/api/v1/admin/reports/financial', body: report },
  'report run': { path: '/api/v1/admin/reports/runs/00000000-0000-4000-8000-000000000000' },
  stripe: { path: STRIPE_PATH, body: charge, headers: stripeSignature(charge, { at: NOW }) },
};

async function knock({ path, body, headers }: Door, key: string) {
  const startedAt = performance.now();
  const response = await fetch(api.url + path.replace('KEY', key), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined
      ? {}
      : { body: typeof body === 'string' ? body : JSON.stringify(body).replace('KEY', key) }),
    signal: AbortSignal.timeout(60_000),
  });
  return {
    status: response.status,
    retryAfter: Number(response.headers.get('retry-after')),
    text: await response.text(),
    ms: performance.now() - startedAt,
  };
}

/** Knocks at every door, with a key the process remembers and with one it has to look up. */
async function knockEverywhere() {
  const answers = Object.entries(DOORS).flatMap(([name, door]) =>
    ['known', 'unknown'].map(
      async (key) => [`${name}, ${key} key`, await knock(door, `sx_secret_${key}`), door] as const,
    ),
  );
  return Promise.all(answers);
}

async function expectRefusals() {
  for (const [name, answer, door] of await knockEverywhere()) {
    if (door.mayBeRemembered && answer.status === 200) continue;
    const refusals = door.overload === undefined ? [429, 503] : [door.overload];
    expect(refusals, `${name}: ${answer.status} ${answer.text}`).toContain(answer.status);
    expect(answer.retryAfter, name).toBeGreaterThan(0);
    expect(answer.text, name).toMatch(/(Try|Send the events) again in \d+ s/);
    expect(answer.ms, name).toBeLessThan(20_000);
  }
}

const expectService = () =>
  vi.waitFor(
    async () => {
      for (const [name, answer] of await knockEverywhere())
        expect(answer.status, `${name}: ${answer.text}`).toBeLessThan(500);
    },
    { timeout: 60_000 },
  );

describe('while the database is away, every door says when to come back, and serves as soon as it is there', () => {
  beforeEach(() => knock({ path: '/api/v1/metrics' }, 'sx_secret_known'));

  test('after kill -9 of the server', async () => {
    database.kill();
    await expectRefusals();
    // Those of a crowd are answered as fast.
    const crowd = await Promise.all(
      Array.from({ length: 300 }, () => knock({ path: '/api/v1/metrics' }, 'sx_secret_unknown')),
    );
    expect(crowd.every(({ status, ms }) => status === 503 && ms < 20_000)).toBe(true);
    await database.start();
    await expectService();
  }, 200_000);

  test('when connections run out', async () => {
    const { release } = await database.holdConnections('sextant-api', MAX_CONNECTIONS);
    try {
      await expectRefusals();
    } finally {
      await release();
    }
    await expectService();
  }, 200_000);
});

// The owner's address, of which the services' login is derived first, and that login's own.
test.each([
  ['the owner', async () => database.url],
  ['services', () => database.servicesUrl()],
])(
  'a process that starts without a database, with the address of %s, says so and comes up',
  async (_, urlOf) => {
    const url = await urlOf();
    database.kill();
    const started = startApi(url, 0, ENVIRONMENT);
    await vi.waitFor(
      () => expect(started.stderr()).toContain('The database is away; waiting for it'),
      60_000,
    );
    await database.start();
    await api.kill();
    api = await started.listening;
    await expectService();
  },
  200_000,
);
