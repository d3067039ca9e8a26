import type { Db } from '@sextant/db/client';

/** Every row of every table in which something stands, as table and row. */
export async function rowsWith(db: Db, text: string): Promise<string[]> {
  const { sql } = db;
  const tables = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and has_table_privilege(c.oid, 'select')`;
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await sql.unsafe<{ row: string }[]>(
        `select t::text as row from ${name} t where strpos(t::text, $1) > 0 limit 3`,
        [text],
      );
      return rows.map(({ row }) => `${name}: ${row}`);
    }),
  );
  return found.flat();
}
