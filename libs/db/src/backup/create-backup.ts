import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import postgres, { type TransactionSql } from 'postgres';
import { copyLine } from '../copy-line.ts';
import { MANIFEST, tableFile, type BackupManifest, type BackupTable } from './manifest.ts';
import { tallyStream } from './tally-stream.ts';

const ROWS_AT_ONCE = 2000;

type Column = { table: string; name: string; type: string };

/**
 * Writes all rows of a database into a folder as they are at one instant, while everything goes on. The manifest comes last: a
 * backup that broke off has none. Needs nothing but a connection that may read.
 */
export async function createBackup(url: string, folder: string): Promise<BackupManifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty. Name a new folder.`);
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const manifest = await client.begin('isolation level repeatable read read only', (sql) =>
      write(sql, folder),
    );
    await writeFile(path.join(folder, `${MANIFEST}.draft`), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
    });
    await rename(path.join(folder, `${MANIFEST}.draft`), path.join(folder, MANIFEST));
    return manifest;
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function write(sql: TransactionSql, folder: string): Promise<BackupManifest> {
  const [known] = await sql`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`;
  const [live] = await sql`select txid::text as folded from rollup_watermark where is_live`;
  const days = await sql<{ day: string }[]>`
    select to_char(to_date(right(relname, 8), 'YYYYMMDD'), 'YYYY-MM-DD') as day
    from pg_class where relispartition and relkind = 'r' and relname ~ '^event_[0-9]{8}$' order by day`;
  const columns = await selectColumns(sql);
  const tables: BackupTable[] = [];
  for (const name of [...new Set(columns.map(({ table }) => table))]) {
    const own = columns.filter(({ table }) => table === name);
    tables.push(
      await writeTable(sql, folder, { name, columns: own, folded: String(live?.['folded'] ?? '3') }),
    );
  }
  return {
    format: 1,
    createdAt: new Date().toISOString(),
    migration: Number(known?.['at']),
    eventDays: days.map(({ day }) => day),
    tables,
  };
}

function selectColumns(sql: TransactionSql): Promise<Column[]> {
  return sql<Column[]>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`;
}

type TableToWrite = { name: string; columns: readonly Column[]; folded: string };

async function writeTable(
  sql: TransactionSql,
  folder: string,
  { name, columns, folded }: TableToWrite,
): Promise<BackupTable> {
  const chosen = columns
    .map((column) => `(${expression(column, folded)})::text as "${column.name}"`)
    .join(', ');
  const rows = sql.unsafe(`select ${chosen} from "${name}"`).values().cursor(ROWS_AT_ONCE);
  const tally = tallyStream();
  const file = createWriteStream(tableFile(folder, { name }), { mode: 0o600 });
  await pipeline(Readable.from(linesOf(rows)), tally.stream, createGzip(), file);
  return { name, columns: columns.map((column) => column.name), ...tally.result() };
}

// The driver's stream of a COPY can miss its end; a cursor does not.
async function* linesOf(portions: AsyncIterable<readonly unknown[]>): AsyncGenerator<Buffer> {
  for await (const rows of portions)
    yield Buffer.from(rows.map((row) => copyLine(Array.isArray(row) ? row : [])).join(''));
}

// Transaction ids mean nothing in another cluster. What they say is whether a row is folded: 3 is before 4, the watermark.
function expression({ table, name, type }: Column, folded: string): string {
  if (type !== 'xid8') return `"${name}"`;
  if (table === 'rollup_watermark') return `case when is_live then '4' else '3' end`;
  return `case when "${name}" < '${folded}'::xid8 then '3' when "${name}" is not null then '4' end`;
}
