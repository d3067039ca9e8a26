import type { ISql } from 'postgres';

/** Whether nobody has put anything into the installation yet: no staff, and nobody was ever seen. */
export async function selectIsUntouched(sql: ISql): Promise<boolean> {
  const rows = await sql<{ isUntouched: boolean }[]>`
    select not exists (select from staff) and not exists (select from identity) as "isUntouched"`;
  return rows[0]?.isUntouched ?? false;
}
