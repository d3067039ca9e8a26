import type { ISql } from 'postgres';

/** Where the actor came from at first sight, or null when none of the events at that instant says. */
export async function selectFirstSource(
  sql: ISql,
  params: { actorId: number; firstSeenAt: Date },
): Promise<string | null> {
  const rows = await sql<{ source: string }[]>`
    select source
    from event
    where actor_id = ${params.actorId} and occurred_at = ${params.firstSeenAt} and source is not null
    order by message_id
    limit 1`;
  return rows[0]?.source ?? null;
}
