import { getTableColumns } from 'drizzle-orm';
import type { ISql } from 'postgres';
import { customer } from '../../schema/customer.ts';

const KEPT = new Set(['id', 'external_id', 'first_seen_at', 'erased_at', 'updated_at', 'txid']);
const written = Object.values(getTableColumns(customer))
  .map((column) => column.name)
  .filter((name) => !KEPT.has(name));

/** Writes staged customer records over the customers, who all exist by now. Returns how many this transaction made or changed. */
export async function updateStagedCustomers(sql: ISql): Promise<number> {
  const columns = written.join(', ');
  await sql.unsafe(`
    with latest as (
      select distinct on (id) id, content from staged_record order by id, position desc
    ), complete as (
      select known.id as customer_id, record.*
      from latest
      join customer known on known.external_id = latest.id,
      jsonb_populate_record(known, latest.content || jsonb_build_object(
        'traits', known.traits || coalesce(nullif(latest.content -> 'traits', 'null'), '{}'))) record
      order by known.id
    )
    update customer set (${columns}) = row (${written.map((name) => `complete.${name}`).join(', ')})
    from complete
    where customer.id = complete.customer_id
      and row (${written.map((name) => `customer.${name}`).join(', ')})
        is distinct from row (${written.map((name) => `complete.${name}`).join(', ')})`);
  const [touched] = await sql<{ people: number }[]>`
    select count(*)::integer as people
    from customer
    where external_id in (select id from staged_record) and txid = pg_current_xact_id()`;
  return touched?.people ?? 0;
}
