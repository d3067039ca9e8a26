import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
let key: { authorization: string };
beforeAll(async () => {
  api = await openTestApi();
  key = { authorization: `Bearer ${await api.makeKey('secret')}` };
});
afterAll(() => api.close());

test('records are stored row by row: a bad one is named with its field, its neighbours are kept', async () => {
  const response = await api.post(
    '/api/v1/records/customers',
    [
      { id: 'c1', tier: 'pro', signed_up_at: '2026-05-01T10:00:00Z' },
      { id: 'c2', country: 'Atlantis' },
    ],
    key,
  );
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    accepted: 1,
    rejected: 1,
    errors: [{ index: 1, id: 'c2', field: 'country' }],
  });
});

test('a metric is read back as JSON and as CSV', async () => {
  const ask = (format: string) =>
    fetch(
      `${api.url}/api/v1/metrics/new_customers?from=2026-05-01&to=2026-05-02&where=tier=pro&format=${format}`,
      { headers: key },
    );
  expect(await (await ask('json')).json()).toMatchObject({
    metric: 'new_customers',
    rows: [{ bucket: '2026-05-01T00:00:00Z', value: 1 }],
  });
  expect(await (await ask('csv')).text()).toBe('bucket,value\n2026-05-01T00:00:00Z,1\n');
});

test('without a key, with one that lacks the scope, and with a parameter that does not exist, the answer says what to do', async () => {
  const write = { authorization: `Bearer ${await api.makeKey('write')}` };
  expect((await api.post('/api/v1/records/customers', [])).status).toBe(401);
  expect((await api.post('/api/v1/records/customers', [], write)).status).toBe(403);
  const wrong = await fetch(`${api.url}/api/v1/metrics/dau?from=2026-05-01&to=2026-05-02&intervall=day`, {
    headers: key,
  });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('intervall');
});

test('the document of the API and its page need no network', async () => {
  const document = await fetch(`${api.url}/api/v1/openapi.json`);
  expect(await document.json()).toMatchObject({ openapi: '3.1.0' });
  const page = await (await fetch(`${api.url}/docs`)).text();
  expect(page).not.toMatch(/https?:/);
  expect((await fetch(`${api.url}/docs/swagger-ui-bundle.js`)).status).toBe(200);
});
