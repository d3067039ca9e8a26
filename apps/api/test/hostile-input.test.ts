import { ImportEntityName } from '@sextant/business/records/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createServer } from '../src/create-server.ts';
import { openapiDocument } from '../src/openapi/openapi-document.ts';
import { openTestApi, type TestApi } from './open-test-api.ts';

const Refusal = z.object({ error: z.object({ message: z.string(), field: z.string().optional() }) });

let api: TestApi;
let authorization: string;
beforeAll(async () => {
  api = await openTestApi();
  authorization = `Bearer ${await api.makeKey('secret')}`;
  await api.db.sql`update api_key set scopes = '{events:write,records:write,metrics:read,reports:run}'`;
});
afterAll(() => api.close());

async function ask(path: string, init: RequestInit = {}) {
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(`${api.url}${path}`, { headers, redirect: 'manual', ...init });
  const text = await response.text();
  const refusal = response.status < 400 ? null : Refusal.safeParse(parsed(text)).data;
  return { status: response.status, field: refusal?.error.field, text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Route = { method: 'GET' | 'POST'; url: string };

/** Every route of the server, drawn from its own table. */
async function routesOf(services: Parameters<typeof createServer>[0]) {
  const server = createServer(services);
  const routes: Route[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of ['GET', 'POST'] as const)
      if ([method].flat().includes(one)) routes.push({ method: one, url });
  });
  await server.ready();
  await server.close();
  return routes;
}

const TEXTS = ['x', '', '__proto__', 'constructor', 'a\0b', '%', '..', '\u{1F600}', 'x'.repeat(5_000)];
const BODIES = [
  '',
  'null',
  '7',
  '"text"',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"a":',
  '{"__proto__":{"a":1}}',
  '{"batch":7}',
  '{"batch":[null,7,"x",[]]}',
  '\0',
  '{"constructor":"x","event":"constructor","user_id":"__proto__"}',
];

test('no route answers 5xx or hangs, whatever stands in its path, its query or its body', async () => {
  const routes = await routesOf(api.services);
  expect(routes.length).toBeGreaterThan(30);
  const wrong: string[] = [];
  const server = createServer(api.services);
  const headers = { authorization, 'content-type': 'application/json' };
  const note = async (method: 'GET' | 'POST', url: string, payload?: string) => {
    const { statusCode } = await server.inject({
      method,
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    // Without its secret, the webhook says that it is not set up.
    if (statusCode >= 500 && !url.startsWith('/api/v1/webhooks/'))
      wrong.push(`${method} ${url} ${payload}: ${statusCode}`);
  };
  const walk = async ({ method, url }: Route) => {
    const names = [
      'from',
      'to',
      'by',
      'where',
      'zone',
      'interval',
      'format',
      'period',
      'for',
      'expires',
      'part',
    ];
    const plain = url.replaceAll(/:\w+|\*/g, 'x');
    for (const value of TEXTS.map(encodeURIComponent)) {
      await note(method, url.replaceAll(/:\w+|\*/g, value));
      await note(method, `${plain}?${names.map((name) => `${name}=${value}`).join('&')}`);
    }
    if (method === 'POST') for (const body of BODIES) await note(method, plain, body);
  };
  await Promise.all(routes.map(walk));
  await server.close();
  expect(wrong).toEqual([]);
}, 120_000);

const RANGE = { from: '2026-05-01', to: '2026-06-01' };

describe('a metric', () => {
  test.each([
    ['from', '2026-02-30'],
    ['from', 'yesterday'],
    ['from', '45443'],
    ['from', '9999-01-01'],
    ['from', '0001-01-01'],
    ['from', '2026-05-01T00:00:00+99:99'],
    ['to', '2026-13-01'],
    ['to', '2026-04-30'], // before the start
    ['to', '2026-05-01T12:61'],
    ['interval', 'fortnight'],
    ['by', 'no_such_dimension'],
    ['by', '__proto__'],
    ['by', 'constructor'],
    ['by', 'x'.repeat(65)],
    ['where', 'tier'],
    ['where', '=pro'],
    ['where', 'no_such_dimension=x'],
    ['where', '__proto__=x'],
    ['where', `tier=${'x'.repeat(201)}`],
    ['where', 'tier=a\0b'],
    ['zone', 'Mars/Olympus'],
    ['zone', '+05:00'],
    ['zone', ''],
    ['zone', 'constructor'],
    ['compare', 'never'],
    ['format', 'xml'],
    ['until', '2026-06-01'],
    ['__proto__', 'x'],
  ])('with %s = %s is refused with 400 and that name', async (name, value) => {
    for (const metric of ['visitors', 'revenue_net', 'mrr', 'generations', 'signup_conversion']) {
      const query = new URLSearchParams({ ...RANGE, [name]: value });
      if (name === '__proto__') query.set(name, value);
      const { status, field, text } = await ask(`/api/v1/metrics/${metric}?${query.toString()}`);
      expect({ status, field }, text).toEqual({ status: 400, field: name });
    }
  });

  test('without an end is refused with its name, and so is one asked for twice', async () => {
    expect(await ask('/api/v1/metrics/dau?from=2026-05-01')).toMatchObject({ status: 400, field: 'to' });
    const twice = await ask('/api/v1/metrics/dau?from=2026-05-01&from=2026-05-02&to=2026-06-01');
    expect(twice).toMatchObject({ status: 400, field: 'from' });
  });

  test('that does not exist is not found', async () => {
    for (const metric of ['nothing', '__proto__', 'constructor', 'a%00b'])
      expect(await ask(`/api/v1/metrics/${metric}?from=2026-05-01&to=2026-06-01`)).toMatchObject({
        status: metric.includes('%00') ? 400 : 404,
        field: 'metric',
      });
  });
});

const REPORT = { report_type: 'revenue', start_date: '2026-05-01', end_date: '2026-05-31' };

test.each([
  ['report_type', 'profit'],
  ['report_type', 7],
  ['report_type', '__proto__'],
  ['start_date', '2026-02-30'],
  ['start_date', '05/01/2026'],
  ['start_date', 20260501],
  ['start_date', '0000-01-01'],
  ['end_date', '2026-04-30'],
  ['end_date', '9999-12-31'],
  ['end_date', null],
  ['end_date', ['2026-05-31']],
  ['format', 'pdf'],
  ['group_by', 'year'],
  ['group_by', {}],
  ['extra', 'x'],
])('a report with %s = %s is refused with 400 and that name', async (name, value) => {
  const body = JSON.stringify({ ...REPORT, [name]: value });
  const { status, field, text } = await ask('/api/v1/admin/reports/financial', { method: 'POST', body });
  expect({ status, field }, text).toEqual({ status: 400, field: name });
});

test.each(['x', '7', '018f7a10-0000-4000-8000-00000000000', 'a%00b', '__proto__'])(
  'the run %s is refused with 400 as no id, and a well-formed id is not found',
  async (id) => {
    expect(await ask(`/api/v1/admin/reports/runs/${id}`)).toMatchObject({ status: 400, field: 'id' });
    const unknown = await ask('/api/v1/admin/reports/runs/018f7a10-0000-4000-8000-000000000000');
    expect(unknown.status).toBe(404);
  },
);

test.each(['fortnight', '', '__proto__', 'a\0b'])(
  'the dashboard of the period “%s” is refused',
  async (period) => {
    const path = `/api/v1/admin/analytics/dashboard?period=${encodeURIComponent(period)}`;
    expect(await ask(path)).toMatchObject({ status: 400, field: 'period' });
  },
);

test('every path that OpenAPI names is a route, and every kind of record is one', async () => {
  const { paths } = z.object({ paths: z.record(z.string(), z.unknown()) }).parse(openapiDocument());
  const urls = (await routesOf(api.services)).map(({ url }) => url);
  const shapes = urls.map((url) => new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}/?$`));
  const missing = Object.keys(paths).filter((path) => !shapes.some((shape) => shape.test(path)));
  expect(missing).toEqual([]);
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(ImportEntityName.options.map((name) => `/api/v1/records/${name}`)),
  );
});
