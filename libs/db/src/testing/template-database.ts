import { withKernelLock } from '../embedded/kernel-lock.ts';
import { migrate } from '../migrate.ts';
import { databaseUrl } from './database-url.ts';
import { migrationsHash } from './migrations-hash.ts';
import { withConnection } from './with-connection.ts';

/** The name of a migrated, empty database on the test server, made the first time and whenever the migrations change. */
export async function templateDatabase(serverUrl: string): Promise<string> {
  const name = `template_${migrationsHash()}`;
  await withKernelLock(`${name} on ${serverUrl}`, async () => {
    if (!(await hasDatabase(serverUrl, name))) await buildTemplate(serverUrl, name);
  });
  return name;
}

function hasDatabase(serverUrl: string, name: string): Promise<boolean> {
  return withConnection(serverUrl, async (sql) => {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    return found.length > 0;
  });
}

// Renamed last, so that a template under its own name is always whole.
async function buildTemplate(serverUrl: string, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await withConnection(serverUrl, async (sql) => {
    await sql`drop database if exists ${sql(unfinished)} with (force)`;
    await sql`create database ${sql(unfinished)}`;
  });
  await migrate(databaseUrl(serverUrl, unfinished));
  await withConnection(serverUrl, (sql) => sql`alter database ${sql(unfinished)} rename to ${sql(name)}`);
}
