import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
import { systemContext } from '../../test/system-context.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import { exportCustomers } from './export-customers.ts';

const NOW = new Date('2026-05-10T12:00:00Z');
let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
  await upsertRecords(systemContext(database.db, NOW), 'customers', [
    { id: 'ada', name: '=Ada', tier: 'pro', signed_up_at: '2026-04-01' },
    { id: 'bob', name: 'Bob 50%', tier: 'free', country: 'US', signed_up_at: '2026-04-02' },
    { id: 'cyd', signed_up_at: '2026-04-03' },
  ]);
});

afterAll(() => database.close());

async function linesOf(chunks: AsyncGenerator<string>): Promise<string[]> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text.trimEnd().split('\n');
}

test('an export begins with the mark by which a spreadsheet knows UTF-8, once', async () => {
  const ctx = staffContext(database.db, 'super_admin', NOW);
  const { chunks } = await exportCustomers(ctx, {});
  const [header = '', ...rows] = await linesOf(chunks);

  expect([...Buffer.from(header).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(rows.join('')).not.toContain('\uFEFF');
});

test('an export holds exactly whom the filters find, in their order, and the audit log knows of it', async () => {
  const ctx = staffContext(database.db, 'product_manager', NOW);
  const { fileName, chunks } = await exportCustomers(ctx, { from: new Date('2026-04-02'), order: 'oldest' });

  expect(fileName).toBe('customers-2026-05-10.csv');
  expect(await linesOf(chunks)).toEqual([
    '\uFEFFid,name,email,role,tier,country,signup_source,character_count,status,signed_up_at,first_seen_at,is_internal',
    expect.stringMatching(/^bob,Bob 50%,,,free,US,,,active,2026-04-02T00:00:00.000Z,/),
    expect.stringMatching(/^cyd,,,,,,,,active,2026-04-03T00:00:00.000Z,/),
  ]);
  const [entry] = await database.db.sql`select after from audit_entry where action = 'customers.export'`;
  expect(entry).toMatchObject({ after: { order: 'oldest', customers: 2 } });
});

test('a name that a spreadsheet would run as a formula is told apart, and the log does not keep whom one looked for', async () => {
  const ctx = staffContext(database.db, 'super_admin', NOW);
  const { chunks } = await exportCustomers(ctx, { search: 'ada' });

  expect((await linesOf(chunks))[1]).toMatch(/^ada,'=Ada,/);
  const log = await database.db
    .sql`select after::text as after from audit_entry order by sequence desc limit 1`;
  expect(log[0]?.['after']).not.toContain('ada');
});

test('an export is refused to who may not see customers', async () => {
  const ctx = staffContext(database.db, 'content_admin', NOW);
  await expect(exportCustomers(ctx, {})).rejects.toMatchObject({ code: 'forbidden' });
});
