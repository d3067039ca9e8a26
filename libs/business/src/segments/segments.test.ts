import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffCaller } from '../../test/staff-caller.ts';

let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
});

afterAll(() => database.close());

const segmentsOf = (role: 'product_manager' | 'super_admin' | 'billing_admin') =>
  staffCaller(database.db, role).analytics.segments;
const paying = { name: 'Paying', definition: [{ dimension: 'tier', values: ['pro', 'plus'] }] };

test('a segment is kept, changed and forgotten by its owner, with an audit entry each time', async () => {
  const mine = segmentsOf('product_manager');
  const { id } = await mine.save(paying);
  await mine.save({ ...paying, id, name: 'Paying customers', isShared: true });
  expect((await mine.list()).items).toMatchObject([
    {
      id,
      name: 'Paying customers',
      isShared: true,
      isOwn: true,
      definition: [{ dimension: 'tier', isNegated: false }],
    },
  ]);
  expect((await segmentsOf('super_admin').list()).items).toMatchObject([{ id, isOwn: false }]);

  await mine.delete({ id });
  expect((await mine.list()).items).toEqual([]);
  const entries = await database.db.sql`select action, resource_id from audit_entry order by sequence`;
  expect(entries.map((entry) => entry['action'])).toEqual(['segment.save', 'segment.save', 'segment.delete']);
});

test("a colleague sees no private segment and cannot change another's", async () => {
  const { id } = await segmentsOf('product_manager').save(paying);
  const other = segmentsOf('super_admin');
  expect((await other.list()).items).toEqual([]);
  await expect(other.save({ ...paying, id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(other.delete({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a role without the permission is refused', async () => {
  await expect(segmentsOf('billing_admin').save(paying)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
