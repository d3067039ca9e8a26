import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntriesOf } from '../../test/audit-entries-of.ts';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import { staffContext } from '../../test/staff-context.ts';
import { audited } from './audited.ts';

let database: TestDb;

// 1 key.create k1 by super_admin 1 March · 2 key.revoke k1 by super_admin 2 March · 3 settings.change by product_manager 3 March
const STORY = [
  {
    role: 'super_admin',
    action: 'key.create',
    resourceType: 'key',
    id: 'k1',
    day: '2026-03-01',
    after: { name: '=cmd()' },
  },
  {
    role: 'super_admin',
    action: 'key.revoke',
    resourceType: 'key',
    id: 'k1',
    day: '2026-03-02',
    after: { name: 'site' },
  },
  {
    role: 'product_manager',
    action: 'settings.change',
    resourceType: 'settings',
    id: 'reporting',
    day: '2026-03-03',
    after: { zone: 'Europe/Paris' },
  },
] as const;

beforeAll(async () => {
  database = await openTestDb();
  for (const { role, action, resourceType, id, day, after } of STORY) {
    const ctx = staffContext(database.db, role, new Date(`${day}T12:00:00Z`));
    await audited(ctx, { action, resourceType }, async () => ({
      resourceId: id,
      after,
      reason: '@why',
      result: null,
    }));
  }
});
afterAll(() => database.close());

const isWithoutReads = true;
const logs = () => staffCaller(database.db, 'super_admin').analytics.audit;
const sequences = async (filters: Parameters<ReturnType<typeof logs>['getLogs']>[0]['filters']) =>
  (await logs().getLogs({ filters: { isWithoutReads, ...filters } })).items.map((entry) => entry.sequence);

test.each([
  ['an admin', { admins: ['staff_product_manager'] }, [3]],
  ['an action', { actions: ['key.revoke'] }, [2]],
  ['several actions', { actions: ['key.revoke', 'key.create'] }, [2, 1]],
  ['a resource type', { resourceTypes: ['key'] }, [2, 1]],
  ['a resource', { resourceTypes: ['key'], resourceId: 'k1' }, [2, 1]],
  [
    'a range whose end is out',
    { from: new Date('2026-03-02T00:00Z'), to: new Date('2026-03-03T12:00Z') },
    [2],
  ],
  ['text in any case', { text: 'europe/PARIS' }, [3]],
  ['text with a wildcard of SQL taken literally', { text: '%' }, []],
  ['all of several filters', { admins: ['staff_super_admin'], text: 'site' }, [2]],
])('the log is filtered by %s', async (_, filters, expected) => {
  expect(await sequences(filters)).toEqual(expected);
});

test('a page says how much there is, and names the admin with the role they had', async () => {
  const page = await logs().getLogs({ filters: { isWithoutReads }, limit: 1, offset: 1 });
  expect(page).toMatchObject({ total: 3, limit: 1, offset: 1 });
  expect(page.items).toMatchObject([
    { sequence: 2, actor: { name: 'The super_admin', role: 'super_admin' }, reason: '@why' },
  ]);
});

test('reading the log is an entry of it', async () => {
  const before = (await auditEntriesOf(database.db)).length;
  await logs().getLogs({ filters: { text: 'needle' }, limit: 5 });
  const entries = await auditEntriesOf(database.db);
  expect(entries).toHaveLength(before + 1);
  expect(entries.at(-1)).toMatchObject({
    action: 'audit.read',
    after: { filters: { text: 'needle' }, limit: 5 },
  });
});

test('an export holds what the filters leave, and is an entry itself', async () => {
  const { content, fileName } = await logs().export({ filters: { resourceTypes: ['key'] }, format: 'json' });
  const records: unknown = JSON.parse(content);
  expect(fileName).toBe('audit-log-2026-03-02.json');
  expect(records).toMatchObject([{ sequence: 2 }, { sequence: 1, actor_name: 'The super_admin' }]);
  expect((await auditEntriesOf(database.db)).at(-1)).toMatchObject({
    action: 'audit.export',
    after: { format: 'json', entries: 2 },
  });
});

test('a CSV export runs nothing in a spreadsheet', async () => {
  const { content } = await logs().export({ filters: { resourceTypes: ['key'] }, format: 'csv' });
  const [header, first] = content.split('\n');
  expect(header).toMatch(/^\uFEFFsequence,occurred_at,actor_kind/);
  expect(first).toContain(",'@why,");
});

test('an empty export is still a table and a list', async () => {
  const nothing = { resourceTypes: ['nothing'] };
  const csv = await logs().export({ filters: nothing, format: 'csv' });
  const json = await logs().export({ filters: nothing, format: 'json' });
  expect(csv.content.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(json.content)).toEqual([]);
});

test('the facets count what can be filtered by', async () => {
  const { admins, resourceTypes } = await logs().getFacets();
  expect(admins).toContainEqual({ id: 'staff_product_manager', name: 'The product_manager', entries: 1 });
  expect(resourceTypes).toContainEqual({ resourceType: 'key', entries: 2 });
});

test('a check through the router says that the log is whole', async () => {
  expect(await logs().verify()).toMatchObject({ isWhole: true });
});

test('nobody but a super admin reads, exports or checks the log', async () => {
  const others = staffCaller(database.db, 'operations_admin').analytics.audit;
  const refused = { code: 'FORBIDDEN', message: expect.stringContaining('may not read the audit log') };
  await expect(others.getLogs({})).rejects.toMatchObject(refused);
  await expect(others.getFacets()).rejects.toMatchObject(refused);
  await expect(others.verify()).rejects.toMatchObject(refused);
  await expect(others.export({ format: 'csv' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
