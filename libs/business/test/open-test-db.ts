import { connect, type Db } from '@sextant/db/client';
import { createTestDatabase } from '@sextant/db/testing/test-database';

export type TestDb = { db: Db; url: string; close: () => Promise<void> };

/** A connected database of the test's own, with the services' privileges. */
export async function openTestDb(): Promise<TestDb> {
  const database = await createTestDatabase();
  const connection = await connect(database.url, { max: 4, name: 'test' });
  const close = async () => {
    await connection.close();
    await database.drop();
  };
  return { db: connection.db, url: database.url, close };
}
