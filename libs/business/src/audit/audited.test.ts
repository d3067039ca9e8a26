import { afterAll, beforeAll, expect, test } from 'vitest';
import { upsertSetting } from '@sextant/db/queries/settings/upsert-setting';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
import { audited } from './audited.ts';
import { verifyChain } from './verify-chain.ts';

const CHANGE = { action: 'thing.change', resourceType: 'thing' } as const;

let database: TestDb;
beforeAll(async () => {
  database = await openTestDb();
});
afterAll(() => database.close());

const settingsNamed = (key: string) => database.db.sql`select value from setting where key = ${key}`;
const entriesAbout = (id: string) => database.db.sql`select * from audit_entry where resource_id = ${id}`;

test('a change and its entry happen together', async () => {
  const ctx = staffContext(database.db, 'super_admin');
  const result = await audited(ctx, CHANGE, async (tx) => {
    await upsertSetting(tx, { key: 'together', value: 1, now: ctx.now });
    return { resourceId: 'together', before: null, after: { value: 1 }, reason: 'to see it', result: 'done' };
  });

  expect(result).toBe('done');
  expect(await settingsNamed('together')).toHaveLength(1);
  expect(await entriesAbout('together')).toMatchObject([
    {
      action: 'thing.change',
      actor_id: 'staff_super_admin',
      actor_role: 'super_admin',
      before: null,
      after: { value: 1 },
      reason: 'to see it',
      request_id: 'request-1',
    },
  ]);
});

test('a change that fails leaves neither itself nor an entry', async () => {
  const ctx = staffContext(database.db, 'super_admin');
  const failing = audited(ctx, CHANGE, async (tx) => {
    await upsertSetting(tx, { key: 'failing', value: 1, now: ctx.now });
    throw new Error('no');
  });

  await expect(failing).rejects.toThrow('no');
  expect(await settingsNamed('failing')).toHaveLength(0);
  expect(await entriesAbout('failing')).toHaveLength(0);
});

test('a change whose entry cannot be written does not happen', async () => {
  const ctx = staffContext(database.db, 'super_admin');
  const unwritable = audited({ ...ctx, now: new Date(Number.NaN) }, CHANGE, async (tx) => {
    await upsertSetting(tx, { key: 'unwritable', value: 1, now: ctx.now });
    return { resourceId: 'unwritable', result: null };
  });

  await expect(unwritable).rejects.toThrow();
  expect(await settingsNamed('unwritable')).toHaveLength(0);
});

test('what could open a door never reaches the log', async () => {
  const ctx = staffContext(database.db, 'super_admin');
  await audited(ctx, CHANGE, async () => ({
    resourceId: 'secretive',
    after: { name: 'Ann', password: 'p', nested: [{ apiToken: 't', keyHash: 'h' }], backupCodes: ['1'] },
    result: null,
  }));

  const [entry] = await entriesAbout('secretive');
  expect(entry?.['after']).toEqual({
    name: 'Ann',
    password: '[redacted]',
    nested: [{ apiToken: '[redacted]', keyHash: '[redacted]' }],
    backupCodes: '[redacted]',
  });
});

test('twenty changes at once make one chain without gaps', async () => {
  const ctx = staffContext(database.db, 'super_admin');
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      audited(ctx, CHANGE, async () => ({ resourceId: `parallel-${index}`, after: { index }, result: null })),
    ),
  );

  const rows = await database.db.sql<
    { sequence: string }[]
  >`select sequence from audit_entry order by sequence`;
  expect(rows.map((row) => Number(row.sequence))).toEqual(rows.map((_, index) => index + 1));
  expect(await verifyChain(ctx)).toMatchObject({ isWhole: true, entries: rows.length });
});

test('values that Postgres writes in its own way still verify', async () => {
  const ctx = staffContext(database.db, 'super_admin');
  const after = {
    zulu: 1.5,
    alpha: [1e21, -0, 1e-9, Number.NaN, true, null],
    'ünïcode 🎈': 'half a \uD83C pair and a \u0000',
    at: new Date('2026-01-01T00:00:00.123Z'),
    big: 12345678901234567890n,
    missing: undefined,
  };
  await audited(ctx, CHANGE, async () => ({ resourceId: 'odd', after, result: null }));

  expect(await verifyChain(ctx)).toMatchObject({ isWhole: true });
});
