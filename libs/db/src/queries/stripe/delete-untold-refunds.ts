import type { ISql } from 'postgres';

/** Forgets the refunds of these charges that were made from what the charge said, apart from those that it still says. */
export async function deleteUntoldRefunds(
  sql: ISql,
  asked: { chargeIds: readonly string[]; prefix: string; kept: readonly string[] },
): Promise<void> {
  await sql`
    delete from transaction
    where charge_id = any(${sql.array([...asked.chargeIds])}::text[]) and kind = 'refund' and starts_with(id, ${asked.prefix})
      and not (id = any(${sql.array([...asked.kept])}::text[]))`;
}
