import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TransactionSql } from 'postgres';
import { copyLines } from '../copy-lines.ts';
import { migrate } from '../migrate.ts';
import { databaseUrl } from './database-url.ts';
import type { TestDatabase } from './test-database.ts';
import { testServer } from './test-server.ts';
import { withConnection } from './with-connection.ts';

const MIGRATIONS = path.join(import.meta.dirname, '../../migrations');

/**
 * A database as it stood after the migration `last`, with the data of `landed/<last>.copy.gz`: a small demo with a backlog
 * that is not folded. Its transaction ids are 3 for what was folded and 4 for what waits, which is the watermark.
 */
export async function createLandedDatabase(last: string): Promise<TestDatabase> {
  const serverUrl = await testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withConnection(serverUrl, (sql) => sql`create database ${sql(name)}`);
  const url = databaseUrl(serverUrl, name);
  await withMigrationsUpTo(last, async (folder) => void (await migrate(url, folder)));
  const dump = gunzipSync(readFileSync(path.join(import.meta.dirname, `landed/${last}.copy.gz`))).toString();
  await withConnection(url, (sql) =>
    sql.begin(async (transaction) => {
      // What triggers derive is in the dump too.
      await transaction`set local session_replication_role = replica`;
      for (const part of dump.matchAll(
        /^copy "(?<table>\w+)" \((?<columns>.*)\) from stdin;\n(?<rows>[^]*?)^\\\.\n/gm,
      ))
        await loadTable(transaction, part.groups ?? {});
      await moveSequences(transaction);
    }),
  );
  return {
    url,
    drop: () =>
      withConnection(serverUrl, async (sql) => {
        await sql`drop database if exists ${sql(name)} with (force)`;
      }),
  };
}

async function withMigrationsUpTo(last: string, work: (folder: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'sextant-landed-'));
  const folder = path.join(root, 'migrations');
  try {
    cpSync(MIGRATIONS, folder, { recursive: true });
    mkdirSync(path.join(root, 'src/functions'), { recursive: true });
    const journal = path.join(folder, 'meta/_journal.json');
    const known: { entries: { tag: string }[] } = JSON.parse(readFileSync(journal, 'utf8'));
    const entries = known.entries.filter(({ tag }) => tag.slice(0, last.length) <= last);
    writeFileSync(journal, JSON.stringify({ ...known, entries }));
    await work(folder);
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function loadTable(
  sql: TransactionSql,
  { table = '', columns = '', rows = '' }: Record<string, string>,
): Promise<void> {
  // A migration may have put rows of its own there.
  await sql`delete from ${sql(table)}`;
  if (table !== 'event') return copyLines(sql, `copy "${table}" (${columns}) from stdin`, [rows]);
  await sql`create temp table landed_event (like event) on commit drop`;
  await copyLines(sql, `copy landed_event (${columns}) from stdin`, [rows]);
  await sql`select ensure_event_days(array(select distinct (occurred_at at time zone 'UTC')::date from landed_event))`;
  await sql.unsafe(`insert into event (${columns}) select ${columns} from landed_event`);
}

async function moveSequences(sql: TransactionSql): Promise<void> {
  const columns = await sql<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null
    order by 1, 2`;
  for (const { table, column } of columns) {
    await sql`select setval(pg_get_serial_sequence(${`"${table}"`}, ${column}), (select coalesce(max(${sql(column)}), 0) + 1 from ${sql(table)}), false)`;
  }
}
