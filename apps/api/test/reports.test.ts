import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFileStorage } from '@sextant/business/files/open-file-storage';
import { runNextReport } from '@sextant/business/reports/making/run-next-report';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openTestApi, type TestApi } from './open-test-api.ts';

const ASKED = {
  report_type: 'revenue',
  start_date: '2026-05-01',
  end_date: '2026-05-31',
  format: 'csv',
  group_by: 'day',
};
const Queued = z.object({
  report_run_id: z.uuid(),
  status: z.literal('processing'),
  estimated_time: z.number(),
});
const Run = z.object({
  report_run: z.object({
    status: z.string(),
    sha256: z.string().nullable(),
    row_count: z.number().nullable(),
  }),
  download_url: z.string().optional(),
});

let api: TestApi;
let home: string;
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'sextant-api-'));
  vi.stubEnv('SEXTANT_HOME', home);
  api = await openTestApi();
});
afterEach(async () => {
  await api.close();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

test('a report is asked for, followed and fetched by a link that dies with its key', async () => {
  const authorization = `Bearer ${await api.makeKey('secret')}`;
  await api.db.sql`update api_key set scopes = '{reports:run}'`;
  const reply = await api.post('/api/v1/admin/reports/financial', ASKED, { authorization });
  expect(reply.status).toBe(202);
  const { report_run_id: id } = Queued.parse(await reply.json());
  const follow = async () =>
    Run.parse(
      await (
        await fetch(`${api.url}/api/v1/admin/reports/runs/${id}`, { headers: { authorization } })
      ).json(),
    );
  expect((await follow()).report_run.status).toBe('pending');
  await runNextReport(api.db, openFileStorage(home, {}), new Date());
  const { report_run: run, download_url: url = '' } = await follow();
  expect(run).toMatchObject({ status: 'completed', row_count: 0 });
  const file = await fetch(url);
  expect(file.headers.get('content-disposition')).toBe(
    'attachment; filename="revenue_2026-05-01_2026-05-31.csv"',
  );
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(run.sha256);
  expect((await fetch(url.replace('part=file', 'part=manifest'))).status).toBe(403);
  await api.db.sql`update api_key set revoked_at = now()`;
  expect((await fetch(url)).status).toBe(403);
});

test.each([
  [{ ...ASKED, end_date: '2026-04-30' }, 400, '"field":"end_date"'],
  [{ ...ASKED, end_date: '2026-02-30' }, 400, '"field":"end_date"'],
  [{ ...ASKED, start_date: '2010-01-01' }, 413, '"field":"end_date"'],
  [{ ...ASKED, report_type: '1099' }, 400, '"field":"start_date"'],
  [
    { ...ASKED, report_type: '1099', start_date: '1990-01-01', end_date: '1990-12-31' },
    400,
    '"field":"start_date"',
  ],
  [{ ...ASKED, report_type: 'profit' }, 400, 'report_type'],
  [{ ...ASKED, grouping: 'day' }, 400, 'grouping'],
])('%o is refused with %i', async (body, status, says) => {
  const authorization = `Bearer ${await api.makeKey('secret')}`;
  await api.db.sql`update api_key set scopes = '{reports:run}'`;
  const reply = await api.post('/api/v1/admin/reports/financial', body, { authorization });
  expect(reply.status).toBe(status);
  expect(await reply.text()).toContain(says);
});

test('a key without the scope is refused, and so is nobody', async () => {
  const authorization = `Bearer ${await api.makeKey('secret')}`;
  const reply = await api.post('/api/v1/admin/reports/financial', ASKED, { authorization });
  expect(reply.status).toBe(403);
  expect(await reply.text()).toContain('reports:run');
  expect((await api.post('/api/v1/admin/reports/financial', ASKED)).status).toBe(401);
});

test('a report of one day covers that day, and its reply says so', async () => {
  const authorization = `Bearer ${await api.makeKey('secret')}`;
  await api.db.sql`update api_key set scopes = '{reports:run}'`;
  const day = { start_date: '2026-05-31', end_date: '2026-05-31' };
  const { report_run_id: id } = Queued.parse(
    await (await api.post('/api/v1/admin/reports/financial', { ...ASKED, ...day }, { authorization })).json(),
  );
  const [run] = await api.db.sql`select from_day::text as "from", to_day::text as "to" from report_run`;
  expect(run).toEqual({ from: '2026-05-31', to: '2026-06-01' });
  const reply = await fetch(`${api.url}/api/v1/admin/reports/runs/${id}`, { headers: { authorization } });
  expect(await reply.json()).toMatchObject({ report_run: day });
});

test('what a report should take follows from how long those before it took', async () => {
  const authorization = `Bearer ${await api.makeKey('secret')}`;
  await api.db.sql`update api_key set scopes = '{reports:run}'`;
  const estimate = async (asked: Partial<typeof ASKED> = {}) =>
    Queued.parse(
      await (
        await api.post('/api/v1/admin/reports/financial', { ...ASKED, ...asked }, { authorization })
      ).json(),
    ).estimated_time;
  expect(await estimate()).toBe(1); // nothing to write
  // The run of May wrote 310,000 rows in 100 s: 10,000 a day of the range, 3,100 a second.
  await api.db.sql`
    update report_run set status = 'completed', row_count = 310000, started_at = created_at,
      completed_at = created_at + interval '100 seconds'`;
  expect(await estimate()).toBe(101);
  expect(await estimate({ end_date: '2026-05-01' })).toBe(5); // 1 + 10,000 / 3,100, rounded up
});

test('of tax forms a key gets the counts, never names, numbers or amounts', async () => {
  const authorization = `Bearer ${await api.makeKey('secret')}`;
  await api.db.sql`update api_key set scopes = '{reports:run,records:write}'`;
  const records = (entity: string, body: unknown) =>
    api.post(`/api/v1/records/${entity}`, body, { authorization });
  await records('customers', [
    { id: 'c-1', name: 'Hana Wolf', role: 'creator', country: 'US', signed_up_at: '2024-01-01T00:00:00Z' },
  ]);
  await records('payouts', [
    {
      id: 'p-1',
      creator: 'c-1',
      amount: '6527.93',
      currency: 'USD',
      status: 'paid',
      created_at: '2025-03-01T00:00:00Z',
      paid_at: '2025-03-02T00:00:00Z',
    },
  ]);
  const year = { report_type: '1099', start_date: '2025-01-01', end_date: '2025-12-31' };
  const queued = await api.post('/api/v1/admin/reports/financial', { ...ASKED, ...year }, { authorization });
  expect(queued.status).toBe(202);
  const { report_run_id: id } = Queued.parse(await queued.json());
  await runNextReport(api.db, openFileStorage(home, {}), new Date());
  const run = await fetch(`${api.url}/api/v1/admin/reports/runs/${id}`, { headers: { authorization } });
  const { download_url: url = '', report_run: told } = Run.parse(await run.clone().json());
  expect(told.status).toBe('completed');
  const everything = `${await (await fetch(url)).text()} ${await run.text()}`;
  expect(everything).toMatch(/form,status,forms/i);
  expect(everything).toContain('missing_data,1');
  expect(everything).not.toMatch(/Hana|c-1|6527|652793/);
  // What staff asked for has names in it.
  await api.db.sql`update report_run set requested_by_kind = 'staff'`;
  const refused = await fetch(`${api.url}/api/v1/admin/reports/runs/${id}`, { headers: { authorization } });
  expect(refused.status).toBe(403);
  expect((await fetch(url)).status).toBe(403);
});
