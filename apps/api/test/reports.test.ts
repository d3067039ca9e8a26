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
  end_date: '2026-06-01',
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
    'attachment; filename="revenue_2026-05-01_2026-06-01.csv"',
  );
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(run.sha256);
  expect((await fetch(url.replace('part=file', 'part=manifest'))).status).toBe(403);
  await api.db.sql`update api_key set revoked_at = now()`;
  expect((await fetch(url)).status).toBe(403);
});

test.each([
  [{ ...ASKED, end_date: '2026-05-01' }, 400, 'at least a day later'],
  [{ ...ASKED, report_type: 'profit' }, 400, 'report_type'],
  [{ ...ASKED, grouping: 'day' }, 400, 'grouping'],
  [{ ...ASKED, report_type: '1099', start_date: '2026-01-01', end_date: '2027-01-01' }, 403, 'may not'],
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
