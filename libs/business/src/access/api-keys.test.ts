import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntriesOf } from '../../test/audit-entries-of.ts';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import { authenticateKey } from './authenticate-key.ts';

let database: TestDb;
beforeAll(async () => {
  database = await openTestDb();
});
afterAll(() => database.close());

const keys = () => staffCaller(database.db, 'operations_admin').keys;

test('a secret key opens what its scopes say, and is kept as a hash alone', async () => {
  const { id, key } = await keys().create({ name: 'warehouse', kind: 'secret', scopes: ['metrics:read'] });
  expect(await authenticateKey(database.db, key)).toMatchObject({
    id,
    kind: 'secret',
    scopes: ['metrics:read'],
  });
  const { items } = await keys().list();
  expect(items).toMatchObject([
    { id, name: 'warehouse', createdBy: 'The operations_admin', revokedAt: null },
  ]);
  expect(key.startsWith(items[0]?.prefix ?? 'x')).toBe(true);
  const everything = JSON.stringify([
    await auditEntriesOf(database.db),
    await database.db.sql`select * from api_key`,
    items,
  ]);
  expect(everything).not.toContain(key);
});

test('a write key may only send events, whatever is asked for it', async () => {
  const { key } = await keys().create({
    name: 'site',
    kind: 'write',
    scopes: ['metrics:read', 'records:write'],
  });
  expect(await authenticateKey(database.db, key)).toMatchObject({ kind: 'write', scopes: ['events:write'] });
});

test('a revoked key opens nothing, and is revoked once', async () => {
  const { id, key } = await keys().create({ name: 'leaked', kind: 'secret', scopes: ['records:write'] });
  await keys().revoke({ keyId: id, reason: 'was in a repository' });
  expect(await authenticateKey(database.db, key)).toBeNull();
  expect((await auditEntriesOf(database.db)).at(-1)).toMatchObject({
    action: 'key.revoke',
    before: { name: 'leaked', revokedAt: null },
    reason: 'was in a repository',
  });
  await expect(keys().revoke({ keyId: id, reason: 'again' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a secret key without a scope is refused', async () => {
  const useless = keys().create({ name: 'useless', kind: 'secret', scopes: [] });
  await expect(useless).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('a product manager does not manage keys', async () => {
  const others = staffCaller(database.db, 'product_manager').keys;
  await expect(others.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(others.create({ name: 'x', kind: 'write', scopes: [] })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const keyId = '00000000-0000-4000-8000-000000000000';
  await expect(others.revoke({ keyId, reason: 'because' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
