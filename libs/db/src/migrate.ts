import path from 'node:path';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { applyFunctions } from './functions/apply-functions.ts';

// A migration's statement that calls a function of the database as it is now starts with this line.
const AFTER_FUNCTIONS = '-- after functions';

/**
 * Brings the database to the newest schema and its functions to their files, all in one transaction; safe to call from
 * several processes at once. Connects as the owner, and returns how many migrations were missing.
 */
export async function migrate(url: string, folder = migrationsFolder()): Promise<number> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    // Concurrent migrators wait here for each other, whatever they are about to do.
    await client`select pg_advisory_lock(hashtext('sextant_migrate'))`;
    await createJournal(client);
    return await client.begin(async (sql) => {
      const pending = await selectPending(sql, readMigrationFiles({ migrationsFolder: folder }));
      const statements = pending
        .flatMap(({ sql: parts }) => parts.map((part) => part.trim()))
        .filter((statement) => !isOfOldRole(statement));
      for (const statement of statements) if (!isAfterFunctions(statement)) await sql.unsafe(statement);
      await applyFunctions(sql, functionsFolder(folder), { all: pending.length > 0 });
      for (const statement of statements) if (isAfterFunctions(statement)) await sql.unsafe(statement);
      for (const { hash, folderMillis } of pending) {
        await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
      }
      return pending.length;
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

// The journal of drizzle's own migrator, so that databases it has migrated go on from there.
async function createJournal(sql: Sql): Promise<void> {
  await sql`create schema if not exists drizzle`;
  await sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;
}

async function selectPending(sql: TransactionSql, migrations: MigrationMeta[]): Promise<MigrationMeta[]> {
  const [last] = await sql<
    { at: string | null }[]
  >`select max(created_at) as at from drizzle.__drizzle_migrations`;
  return migrations.filter(({ folderMillis }) => folderMillis > Number(last?.at ?? 0));
}

function isAfterFunctions(statement: string): boolean {
  return statement.startsWith(AFTER_FUNCTIONS);
}

// The first migrations shared one role, sextant_app, among all databases of a cluster: only its maker could grant it.
function isOfOldRole(statement: string): boolean {
  return statement.includes('sextant_app');
}

function migrationsFolder(): string {
  return process.env['SEXTANT_MIGRATIONS'] ?? path.join(import.meta.dirname, '../migrations');
}

// Beside the migrations, because a bundled program has no sources of its own around it.
function functionsFolder(migrations: string): string {
  return path.join(migrations, '../src/functions');
}
