import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getReportRun } from '@sextant/business/reports/get-report-run';
import { requestFinancialReport } from '@sextant/business/reports/request-financial-report';
// @boundaries-ignore tests have a database of their own
import { connectedTestDatabase } from '@sextant/db/testing/connected-test-database';
import { expect, onTestFinished, test } from 'vitest';
import { endWorker, spawnWorker } from './spawn-worker.ts';

const ROWS = 60_000;

test('a worker killed in the middle of a report leaves nothing behind, and the next one completes it once', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'sextant-worker-'));
  const database = await connectedTestDatabase();
  onTestFinished(async () => {
    await database.drop();
    rmSync(home, { recursive: true });
  });
  const { db, url } = database;
  await db.sql`
    insert into identity (id, kind, key, person_id, first_seen_at) overriding system value values (1, 'customer', 'ann', 1, '2026-01-01')`;
  await db.sql`insert into customer (id, external_id, first_seen_at) values (1, 'ann', '2026-01-01')`;
  await db.sql`
    insert into transaction (id, customer_id, kind, status, amount_minor, currency, occurred_at)
    select 'ch_' || i, 1, 'charge', 'succeeded', i, 'USD', timestamptz '2026-05-01' + i * interval '1 second'
    from generate_series(1, ${ROWS}::int) i`;
  const ctx = {
    db,
    now: new Date(),
    actor: { kind: 'system', id: 'cli', name: 'Command line' },
    requestId: 'request-1',
  } as const;
  const { id: runId } = await requestFinancialReport(ctx, {
    type: 'transactions',
    fromDay: '2026-05-01',
    toDay: '2026-06-01',
    format: 'xlsx',
  });
  const making = path.join(home, 'files', 'making');
  const first = spawnWorker(url, { SEXTANT_HOME: home });
  await expect.poll(() => filesIn(making), { timeout: 60_000, interval: 5 }).not.toEqual([]);
  await endWorker(first, 'SIGKILL');
  expect(await getReportRun(ctx, { runId })).toMatchObject({ status: 'processing', attempts: 1 });

  const next = spawnWorker(url, { SEXTANT_HOME: home });
  await next.said('"outcome":"completed"');
  await endWorker(next, 'SIGTERM');
  const run = await getReportRun(ctx, { runId });
  expect(run).toMatchObject({ status: 'completed', attempts: 2, rowCount: ROWS });
  expect(run.manifest?.controlTotals[0]?.amountMinor).toBe((ROWS * (ROWS + 1)) / 2);
  expect(filesIn(making)).toEqual([]);
  expect(readdirSync(path.join(home, 'files', 'reports', runId))).toHaveLength(1);
}, 120_000);

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not made yet
  }
}
