import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import postgres, { type TransactionSql } from 'postgres';
import { grantServices } from '../grant-services.ts';
import { migrate } from '../migrate.ts';
import { readManifest, tableFile, type BackupManifest, type BackupTable } from './manifest.ts';
import { verifyBackup } from './verify-backup.ts';

/**
 * Brings a backup into an empty database: all of it or nothing. The schema is that of this version; a backup of a newer one, one
 * that is not whole and a database that holds anything are refused. Connects as the owner.
 */
export async function restoreBackup(ownerUrl: string, folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  const problems = await verifyBackup(folder);
  if (problems.length > 0) throw new Error(`The backup is not whole. ${problems.join(' ')}`);
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await requireEmpty(client);
    // Before the schema is made: a refusal leaves the database empty, so that it can be tried again.
    await requireMaySkipTriggers(client);
    await migrate(ownerUrl);
    await client.begin((sql) => load(sql, folder, manifest));
  } finally {
    await client.end({ timeout: 5 });
  }
  await grantServices(ownerUrl);
  return manifest;
}

async function requireEmpty(sql: postgres.Sql): Promise<void> {
  const [found] = await sql`
    select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`;
  if (found)
    throw new Error('The database is not empty. Restore into a new one, or with another SEXTANT_HOME.');
}

async function requireMaySkipTriggers(sql: postgres.Sql): Promise<void> {
  const [owner] = await sql<{ name: string; may: boolean }[]>`
    select quote_ident(current_user) as name,
      has_parameter_privilege(current_user, 'session_replication_role', 'SET') as may`;
  if (owner?.may) return;
  throw new Error(
    `The database user ${owner?.name} may not load a backup without triggers. Let a superuser run: GRANT SET ON PARAMETER session_replication_role TO ${owner?.name}; then restore again.`,
  );
}

async function load(sql: TransactionSql, folder: string, manifest: BackupManifest): Promise<void> {
  const [known] = await sql`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`;
  if (manifest.migration !== Number(known?.['at']))
    throw new Error(
      'The backup is of another version of Sextant. Restore it with that version, then upgrade.',
    );
  // What triggers derive is in the backup too.
  await sql`set local session_replication_role = replica`;
  const names = manifest.tables.map(({ name }) => `"${name}"`).join(', ');
  await sql.unsafe(`truncate ${names}`);
  await sql`select ensure_event_days(${manifest.eventDays}::date[])`;
  for (const table of manifest.tables) await loadTable(sql, folder, table);
  await moveSequences(sql);
}

async function loadTable(sql: TransactionSql, folder: string, table: BackupTable): Promise<void> {
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const target = await sql.unsafe(`copy "${table.name}" (${columns}) from stdin`).writable();
  await pipeline(createReadStream(tableFile(folder, table)), createGunzip(), target);
  const [stored] = await sql.unsafe(`select count(*)::float8 as rows from "${table.name}"`);
  if (Number(stored?.['rows']) !== table.rows)
    throw new Error(`Of ${table.name} ${stored?.['rows']} rows arrived, not ${table.rows}.`);
}

async function moveSequences(sql: TransactionSql): Promise<void> {
  const owned = await sql<{ sequence: string; table: string; column: string }[]>`
    select s.relname as sequence, c.relname as table, a.attname as column
    from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
    join pg_class c on c.oid = d.refobjid join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace and not c.relispartition
    order by s.relname`;
  for (const { sequence, table, column } of owned)
    await sql.unsafe(
      `select setval('"${sequence}"', greatest((select max("${column}") from "${table}"), 1), exists (select from "${table}"))`,
    );
}
