import { verify as cryptoVerify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
import { anchorPublicKey, keepAuditAnchor, readAuditAnchors } from './audit-anchors.ts';
import { recordRead } from './record-read.ts';
import { verifyChain } from './verify-chain.ts';

const NOTE = { action: 'thing.read', resourceType: 'thing' } as const;

let database: TestDb;
let owner: postgres.Sql;

beforeAll(async () => {
  database = await openTestDb();
  owner = postgres(database.url, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

beforeEach(async () => {
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`truncate audit_entry`;
  });
  const ctx = staffContext(database.db, 'super_admin');
  for (const asked of [1, 2, 3, 4]) await recordRead(ctx, NOTE, { asked });
});

const verify = () => verifyChain(staffContext(database.db, 'super_admin'));

/** As somebody with the owner's rights could, who knows how to silence the trigger. */
async function tamper(change: (sql: postgres.TransactionSql) => Promise<unknown>): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await change(sql);
  });
}

test('the services may not change, remove or empty the log', async () => {
  const { sql } = database.db;
  const [role] = await sql`select session_user as name, current_user as acting`;
  expect(role?.['name']).toMatch(/^sextant_app_/);
  expect(role?.['acting']).toBe(role?.['name']);
  await expect(sql`update audit_entry set reason = 'x'`).rejects.toThrow('permission denied');
  await expect(sql`delete from audit_entry`).rejects.toThrow('permission denied');
  await expect(sql`truncate audit_entry`).rejects.toThrow('permission denied');
});

test('the owner is stopped by the trigger', async () => {
  await expect(owner`update audit_entry set reason = 'x'`).rejects.toThrow('append only');
  await expect(owner`delete from audit_entry`).rejects.toThrow('append only');
  await expect(owner`truncate audit_entry`).rejects.toThrow('append only');
});

test('a log nobody touched is whole, and its head is named', async () => {
  const verdict = await verify();
  expect(verdict).toMatchObject({ isWhole: true, entries: 4, head: { sequence: 4 } });
});

test('an altered entry is found', async () => {
  await tamper((sql) => sql`update audit_entry set after = '{"asked": 20}' where sequence = 2`);
  expect(await verify()).toEqual({ isWhole: false, entries: 1, brokenAt: 2, problem: 'altered' });
});

test('a removed entry is found', async () => {
  await tamper((sql) => sql`delete from audit_entry where sequence = 3`);
  expect(await verify()).toEqual({ isWhole: false, entries: 2, brokenAt: 3, problem: 'missing' });
});

test('a removed first entry is found', async () => {
  await tamper((sql) => sql`delete from audit_entry where sequence = 1`);
  expect(await verify()).toMatchObject({ brokenAt: 1, problem: 'missing' });
});

test('an entry whose own hash was forged is found by the next one', async () => {
  await tamper((sql) => sql`update audit_entry set hash = sha256('forged') where sequence = 2`);
  expect(await verify()).toMatchObject({ brokenAt: 2, problem: 'altered' });
  await tamper((sql) => sql`update audit_entry set previous_hash = sha256('forged') where sequence = 2`);
  expect(await verify()).toMatchObject({ brokenAt: 2, problem: 'unlinked' });
});

// what somebody with the owner's rights does · what the check says once a head was written down elsewhere
test.each<[string, (sql: postgres.TransactionSql) => Promise<unknown>, object]>([
  ['emptied', (sql) => sql`truncate audit_entry`, { entries: 0, brokenAt: 1, problem: 'cut' }],
  [
    'cut off at its end',
    (sql) => sql`delete from audit_entry where sequence > 2`,
    { entries: 2, brokenAt: 3, problem: 'cut' },
  ],
])('a log that was %s is whole in itself, and not against a kept head', async (_, change, expected) => {
  const home = mkdtempSync(path.join(tmpdir(), 'sextant-anchors-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const before = await verify();
  const head = before.isWhole ? before.head : null;
  if (head === null) throw new Error('The log is empty.');
  await keepAuditAnchor(home, head, new Date('2026-12-01T00:00:00Z'));
  await tamper(change);

  const ctx = () => staffContext(database.db, 'super_admin');
  const anchors = await readAuditAnchors(home);
  expect(await verifyChain(ctx(), { anchors })).toEqual({ isWhole: false, ...expected });
  expect(await verifyChain(ctx(), { hashes: [head.hash] })).toMatchObject({ isWhole: false, problem: 'cut' });
  // Written again to its old length, it still is another one.
  for (const asked of [1, 2, 3, 4]) await recordRead(ctx(), NOTE, { asked: -asked });
  expect(await verifyChain(ctx(), { anchors })).toMatchObject({
    isWhole: false,
    brokenAt: 4,
    problem: 'rewritten',
  });
});

test('a kept head is signed, and the public key proves it', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'sextant-anchors-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const line = await keepAuditAnchor(
    home,
    { sequence: 4, hash: 'ab'.repeat(32) },
    new Date('2026-12-01T00:00:00Z'),
  );
  const [signature = '', ...stated] = line.split(' ').toReversed();
  const proves = (text: string) =>
    cryptoVerify(null, Buffer.from(text), anchorPublicKey(home), Buffer.from(signature, 'base64url'));
  expect(proves(stated.toReversed().join(' '))).toBe(true);
  expect(proves(stated.toReversed().join(' ').replace(' 4 ', ' 5 '))).toBe(false);
});
