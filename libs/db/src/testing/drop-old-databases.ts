import { serviceUser } from '../service-login.ts';
import { withConnection } from './with-connection.ts';

/** Drops test databases and templates that are older than a day and that nobody is connected to. */
export async function dropOldDatabases(serverUrl: string): Promise<void> {
  await withConnection(serverUrl, async (sql) => {
    const old = await sql<{ name: string }[]>`
      select datname as name
      from pg_database d
      where datname ~ '^(test|template)_[0-9a-f]+'
        and (pg_stat_file('base/' || d.oid || '/PG_VERSION', true)).modification < now() - interval '1 day'
        and not exists (select 1 from pg_stat_activity a where a.datid = d.oid)
      order by datname`;
    for (const { name } of old) {
      await sql`drop database if exists ${sql(name)}`;
      await sql`drop role if exists ${sql(serviceUser(name))}`;
    }
  });
}
