import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from './test-database.ts';
import { withConnection } from './with-connection.ts';

const databases: { drop: () => Promise<void> }[] = [];

afterAll(() => Promise.all(databases.map((database) => database.drop())));

test('each test database is migrated and its own', async () => {
  const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  databases.push(first, second);
  await withConnection(first.url, (sql) => sql`create table only_here (id int)`);

  const seen = await withConnection(
    second.url,
    (sql) => sql`select to_regclass('only_here') as other, to_regclass('customer') as own`,
  );

  expect(seen[0]).toEqual({ other: null, own: 'customer' });
});

test('a dropped database is gone, even with a connection still open', async () => {
  const database = await createTestDatabase();
  await database.drop();

  await expect(withConnection(database.url, (sql) => sql`select 1`)).rejects.toThrow('does not exist');
});
