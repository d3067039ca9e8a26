import { randomBytes } from 'node:crypto';
import { resolveDatabaseUrl } from '@sextant/db/embedded/resolve-database-url';
import { migrate } from '@sextant/db/migrate';
import { databaseUrl } from '@sextant/db/testing/database-url';
import { withConnection } from '@sextant/db/testing/with-connection';

export type BenchDatabase = AsyncDisposable & { url: string; countEvents: () => Promise<number> };

/** An empty, migrated database on the installation's own server, with the server's own durability; dropped when disposed. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const serverUrl = await resolveDatabaseUrl();
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const url = databaseUrl(serverUrl, name);
  await withConnection(serverUrl, (sql) => sql`create database ${sql(name)}`);
  await migrate(url);
  return {
    url,
    countEvents: () =>
      withConnection(url, async (sql) => {
        const [row] = await sql<
          { events: number }[]
        >`select count(*)::int as events from event where origin <> 'copy'`;
        return row?.events ?? 0;
      }),
    [Symbol.asyncDispose]: () =>
      withConnection(serverUrl, async (sql) => {
        await sql`drop database if exists ${sql(name)} with (force)`;
      }),
  };
}
