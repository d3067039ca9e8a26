import type { ISql } from 'postgres';

type PropertyNamesQuery = { names: readonly string[]; from: Date; to: Date };

/** Enough to meet every property that is usual. */
const LATEST = 5_000;
const MOST = 100;

/** What the latest events of the names in [from, to) carry that can be told apart by: texts, numbers, truths. The most frequent first. */
export async function selectPropertyNames(sql: ISql, query: PropertyNamesQuery): Promise<string[]> {
  const text = `
    with latest as (
      select e.properties
      from event e
      where e.occurred_at >= $1 and e.occurred_at < $2 and e.bot is null and e.name = any($3::text[])
      order by e.occurred_at desc, e.message_id
      limit ${LATEST}
    )
    select property.key as name
    from latest
    cross join lateral jsonb_each(latest.properties) property
    where jsonb_typeof(property.value) in ('string', 'number', 'boolean') and length(property.key) <= 50
    group by property.key
    order by count(*) desc, property.key
    limit ${MOST}`;
  // Never prepared: a generic plan would open every day's partition.
  const rows = await sql.unsafe<{ name: string }[]>(text, [query.from, query.to, [...query.names]], {
    prepare: false,
  });
  return rows.map(({ name }) => name);
}
