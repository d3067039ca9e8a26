import { resolveDatabaseUrl } from '@sextant/db/embedded/resolve-database-url';
import { migrate } from '@sextant/db/migrate';
import { databaseUrl } from '@sextant/db/testing/database-url';
import { withConnection } from '@sextant/db/testing/with-connection';
import { benchDatabase } from './bench-database.ts';

/** The database kept under the name by an earlier run, migrated; else a new one that got the name once `fill` was through. */
export async function keepDatabase(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  const serverUrl = await resolveDatabaseUrl();
  const kept = databaseUrl(serverUrl, name);
  if (await isThere(serverUrl, name)) {
    await migrate(kept);
    return kept;
  }
  const fresh = await benchDatabase();
  try {
    await fill(fresh.url);
  } catch (error) {
    await fresh[Symbol.asyncDispose]();
    throw error;
  }
  const filled = new URL(fresh.url).pathname.slice(1);
  await withConnection(serverUrl, (sql) => sql`alter database ${sql(filled)} rename to ${sql(name)}`);
  return kept;
}

function isThere(serverUrl: string, name: string): Promise<boolean> {
  return withConnection(serverUrl, async (sql) => {
    const rows = await sql`select 1 from pg_database where datname = ${name}`;
    return rows.length > 0;
  });
}
