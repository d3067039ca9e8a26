import type { ISql } from 'postgres';

const ROWS = 5_000;

/** The raw events of a UTC day as lines of JSON, with whom they are about, some thousands at a time. */
export async function* readRawDay(sql: ISql, day: Date): AsyncGenerator<string[]> {
  const rows = sql<{ line: string }[]>`
    select jsonb_strip_nulls(to_jsonb(e) - '{txid,actor_id}'::text[]
      || jsonb_build_object('actor', i.key, 'actor_kind', i.kind))::text as line
    from event e join identity i on i.id = e.actor_id
    where e.occurred_at >= ${day} and e.occurred_at < ${day}::timestamptz + interval '24 hours'`;
  for await (const portion of rows.cursor(ROWS)) yield portion.map(({ line }) => line);
}
