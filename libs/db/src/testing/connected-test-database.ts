import { connect, type Db } from '../client.ts';
import { createTestDatabase } from './test-database.ts';

/** A migrated database of one test's own with a connection that has the services' privileges. */
export type ConnectedTestDatabase = {
  db: Db;
  ping: () => Promise<void>;
  url: string;
  drop: () => Promise<void>;
};

/** Clones the template and connects; `drop` closes the connection first. */
export async function connectedTestDatabase(): Promise<ConnectedTestDatabase> {
  const database = await createTestDatabase();
  const connection = await connect(database.url, { max: 4, name: 'test' });
  return {
    db: connection.db,
    ping: connection.ping,
    url: database.url,
    drop: async () => {
      await connection.close();
      await database.drop();
    },
  };
}
