import type { ISql } from 'postgres';
import { recordColumns, type RecordTable } from './record-table.ts';

/**
 * Writes staged records into their table, the last of each id, over what is there; a column that a record leaves out stays.
 * Returns the ids that were new or changed.
 */
export async function upsertStagedRecords(sql: ISql, table: RecordTable): Promise<string[]> {
  const { names, defaults } = recordColumns(table);
  const columns = names.join(', ');
  // Locked in one order first: two batches with the same records wait for each other instead of deadlocking.
  await sql.unsafe(
    `select id from ${table} where id in (select id from staged_record) order by id for update`,
  );
  const rows = await sql.unsafe<{ id: string }[]>(
    `with latest as (
       select distinct on (id) id, customer, creator, content from staged_record order by id, position desc
     ), complete as (
       select record.*
       from latest
       left join ${table} known on known.id = latest.id
       left join identity on identity.kind = 'customer' and identity.key = latest.customer
       left join identity maker on maker.kind = 'customer' and maker.key = latest.creator,
       jsonb_populate_record(null::${table},
         coalesce(to_jsonb(known), $1::text::jsonb) || latest.content
           || case when identity.id is null then '{}' else jsonb_build_object('customer_id', identity.id) end
           || case when maker.id is null then '{}' else jsonb_build_object('creator_id', maker.id) end) record
       order by record.id
     )
     insert into ${table} as known (${columns}) select ${columns} from complete
     on conflict (id) do update set (${columns}) = row (${names.map((name) => `excluded.${name}`).join(', ')})
     where row (${names.map((name) => `known.${name}`).join(', ')})
       is distinct from row (${names.map((name) => `excluded.${name}`).join(', ')})
     returning id`,
    [JSON.stringify(defaults)],
  );
  return rows.map((row) => row.id);
}
