import type { ISql } from 'postgres';

const PREFIX = 'visitor_salt:';

/** The salt of a UTC day, `fresh` if no process made one yet; earlier days' salts are destroyed. */
export async function takeVisitorSalt(sql: ISql, params: { day: string; fresh: string }): Promise<string> {
  const key = PREFIX + params.day;
  await sql`delete from setting where key like ${`${PREFIX}%`} and key < ${key}`;
  await sql`insert into setting (key, value) values (${key}, to_jsonb(${params.fresh}::text)) on conflict (key) do nothing`;
  const rows = await sql<{ salt: string }[]>`select value #>> '{}' as salt from setting where key = ${key}`;
  return rows[0]?.salt ?? params.fresh;
}
