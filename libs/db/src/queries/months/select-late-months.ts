import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';

/** The closed months with rows that were written after their closing and are still to be compared. */
export async function selectLateMonths({ orm }: Transaction): Promise<string[]> {
  const rows = await orm.execute<{ month: string }>(
    sql`select distinct month from late_fact order by month limit 100`,
  );
  return rows.map(({ month }) => month);
}
