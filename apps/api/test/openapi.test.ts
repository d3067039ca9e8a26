import { ImportEntityName } from '@sextant/business/records/contract';
import { METRICS } from '@sextant/business/metrics/catalog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});

afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(api.url + path, { headers });

test('the document describes every kind of record and every metric, and no reference leads nowhere', async () => {
  const text = await (await get('/api/v1/openapi.json')).text();
  const document = JSON.parse(text);

  expect(document.openapi).toBe('3.1.0');
  for (const name of ImportEntityName.options)
    expect(document.paths).toHaveProperty([`/api/v1/records/${name}`, 'post']);
  expect(document.paths['/api/v1/metrics/{metric}'].get.parameters[0].schema.enum).toHaveLength(
    METRICS.length,
  );
  const references = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(references.filter((name) => !(name !== undefined && name in document.components.schemas))).toEqual(
    [],
  );
});

test('the page and all it loads come from this server, under a policy that allows nothing else', async () => {
  const page = await get('/docs');
  const addresses = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(
    ([, address]) => address ?? '',
  );

  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(addresses.every((address) => address.startsWith('/docs/'))).toBe(true);
  for (const address of addresses) expect((await get(address)).status).toBe(200);
});

test('a metric is read as JSON and as CSV, by those who may', async () => {
  const headers = { authorization: `Bearer ${await api.makeKey('secret')}` };
  await api.post(
    '/api/v1/events',
    [{ type: 'play', user: 'ada', occurred_at: '2026-05-02T10:00:00Z' }],
    headers,
  );
  const address = '/api/v1/metrics/dau?from=2026-05-01&to=2026-05-03';

  expect(await (await get(address, headers)).json()).toMatchObject({
    metric: 'dau',
    interval: 'day',
    rows: [{ value: 0 }, { value: 1 }],
  });
  expect(await (await get(`${address}&format=csv`, headers)).text()).toBe(
    'bucket,value\n2026-05-01T00:00:00Z,0\n2026-05-02T00:00:00Z,1\n',
  );
  expect((await get(address)).status).toBe(401);
  expect(await (await get('/api/v1/metrics/dau?to=2026-05-03', headers)).json()).toMatchObject({
    error: { field: 'from' },
  });
  expect((await get('/api/v1/metrics/nothing?from=2026-05-01&to=2026-05-03', headers)).status).toBe(404);
});
