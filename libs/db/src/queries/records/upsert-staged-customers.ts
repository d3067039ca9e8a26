import { getTableColumns, SQL } from 'drizzle-orm';
import type { ISql } from 'postgres';
import { customer } from '../../schema/customer.ts';

/** What a record never says: it follows from the identity, or from when the row was written. */
const UNSAID = new Set(['id', 'external_id', 'first_seen_at', 'erased_at', 'updated_at', 'txid']);
const columns = Object.values(getTableColumns(customer));
const said = columns.map((column) => column.name).filter((name) => !UNSAID.has(name));
const defaults = Object.fromEntries(
  columns
    .filter((column) => column.hasDefault && !UNSAID.has(column.name) && !(column.default instanceof SQL))
    .map((column) => [column.name, column.default]),
);

/** Writes staged customer records over the customers; all have an identity by now. Returns how many were new or changed. */
export async function upsertStagedCustomers(sql: ISql): Promise<number> {
  const of = (table: string) => said.map((name) => `${table}.${name}`).join(', ');
  await sql.unsafe(
    'select id from customer where external_id in (select id from staged_record) order by id for update',
  );
  const written = await sql.unsafe<{ id: number }[]>(
    `with latest as (
       select distinct on (id) id as key, content from staged_record order by id, position desc
     ), complete as (
       select identity.id, identity.key, identity.first_seen_at, ${of('record')}
       from latest
       join identity on identity.kind = 'customer' and identity.key = latest.key
       left join customer known on known.id = identity.id,
       jsonb_populate_record(null::customer, coalesce(to_jsonb(known), $1::text::jsonb) || latest.content
         || jsonb_build_object('traits', coalesce(known.traits, '{}') || coalesce(nullif(latest.content -> 'traits', 'null'), '{}'))) record
     )
     insert into customer as known (id, external_id, first_seen_at, ${said.join(', ')})
     select * from complete order by id
     on conflict (id) do update set (${said.join(', ')}) = row (${of('excluded')})
     where row (${of('known')}) is distinct from row (${of('excluded')})
     returning id`,
    [JSON.stringify(defaults)],
  );
  return written.length;
}
