import { appendFileSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBackup } from '@sextant/db/backup/create-backup';
import { readManifest, tableFile } from '@sextant/db/backup/manifest';
import { restoreBackup } from '@sextant/db/backup/restore-backup';
import { verifyBackup } from '@sextant/db/backup/verify-backup';
import { connect } from '@sextant/db/client';
import { databaseUrl } from '@sextant/db/testing/database-url';
import { testServer } from '@sextant/db/testing/test-server';
import { withConnection } from '@sextant/db/testing/with-connection';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openTestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
import { createStaff } from '../access/create-staff.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import { verifyMoney } from '../revenue/verify-money.ts';
import { foldOnce } from '../rollups/fold-once.ts';
import { writeEvents } from '../rollups/testing/write-events.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import { loadDemo } from './load-demo.ts';

const event = (messageId: string) => ({
  ...{ messageId, occurredAt: new Date(), name: 'page_view', actorId: 1, sessionId: null },
  ...{ bot: null, country: null, device: null, browser: null, os: null, source: null },
});

async function emptyDatabase(): Promise<string> {
  const serverUrl = await testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withConnection(serverUrl, (sql) => sql`create database ${sql(name)}`);
  onTestFinished(() =>
    withConnection(serverUrl, async (sql) => void (await sql`drop database ${sql(name)} with (force)`)),
  );
  return databaseUrl(serverUrl, name);
}

test('a restored backup is the same database: every number, the log, and what is still to be folded', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sextant-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const home = mkdtempSync(path.join(tmpdir(), 'sextant-backup-home-'));
  vi.stubEnv('SEXTANT_HOME', home);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true });
  });
  const source = await openTestDb();
  onTestFinished(() => source.close());
  const system = { kind: 'system', id: 'cli', name: 'Command line' } as const;
  await loadDemo({ db: source.db, now: new Date(), actor: system, requestId: 'r' }, () => undefined, {
    days: 60,
    customers: 60,
  });
  const superAdmin = staffContext(source.db, 'super_admin', new Date());
  await createStaff(superAdmin, { name: 'Ada', email: 'ada@example.com', role: 'billing_admin' });
  await writeEvents(source.db.sql, [event('waits')]);

  const made = await createBackup(source.url, folder);
  expect(await verifyBackup(folder)).toEqual([]);
  const target = await emptyDatabase();
  await restoreBackup(target, folder);
  const restored = await connect(target, { max: 3 });
  onTestFinished(() => restored.close());

  for (const { name, rows } of made.tables) {
    const [stored] = await restored.db.sql`select count(*)::int as rows from ${restored.db.sql(name)}`;
    expect(stored, name).toEqual({ rows });
  }
  expect(await foldOnce(restored.db)).toMatchObject({ events: 1 });
  await writeEvents(restored.db.sql, [event('comes after')]);
  expect(await foldOnce(restored.db)).toMatchObject({ events: 1 });
  expect(await verifyRollups(restored.db)).toEqual([]);
  expect(await verifyMoney(restored.db)).toEqual([]);
  expect(await verifyChain(staffContext(restored.db, 'super_admin'))).toMatchObject({ isWhole: true });
  await createStaff(
    { ...superAdmin, db: restored.db },
    { name: 'Ben', email: 'ben@example.com', role: 'billing_admin' },
  );

  await expect(restoreBackup(target, folder)).rejects.toThrow('not empty');
  const table = { name: 'customer' };
  appendFileSync(tableFile(folder, table), 'x');
  truncateSync(tableFile(folder, { name: 'transaction' }), 40);
  expect((await verifyBackup(folder)).map((problem) => problem.split(':')[0])).toContain('transaction');
  await expect(restoreBackup(await emptyDatabase(), folder)).rejects.toThrow('not whole');
  rmSync(path.join(folder, 'manifest.json'));
  await expect(readManifest(folder)).rejects.toThrow('no whole backup');
}, 300_000);
