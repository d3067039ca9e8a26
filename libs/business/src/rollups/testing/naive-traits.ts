import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { TraitDimension } from '../dimension.ts';

const EXPRESSION: Record<TraitDimension, string> = {
  kind: `'customer'`,
  tier: 'tier',
  country: 'country::text',
  role: 'role',
  signup_source: 'signup_source',
  characters: 'character_count::text',
  start_hour: `to_char(date_trunc('hour', coalesce(signed_up_at, c.first_seen_at) at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`,
  internal: `'yes'`,
};

/** Who has which value, grouped by Postgres. Internal accounts are only in `internal`. */
export async function naiveTraits(
  sql: Transaction,
  dimension: TraitDimension,
): Promise<Record<string, number[]>> {
  const rows = await sql.unsafe<{ value: string; ids: number[] }[]>(`
    select coalesce(${EXPRESSION[dimension]}, 'unknown') as value, array_agg(c.id order by c.id) as ids
    from customer c join identity i on i.id = c.id
    where i.person_id = c.id and ${dimension === 'internal' ? 'is_internal' : 'not is_internal'}
    group by 1`);
  return Object.fromEntries(rows.map(({ value, ids }) => [value, ids]));
}
