import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
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
