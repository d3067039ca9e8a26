import type { ISql } from 'postgres';

/** Makes the day partitions that are missing; days as `YYYY-MM-DD` in UTC. */
export async function ensureEventDays(sql: ISql, days: readonly string[]): Promise<void> {
  await sql`select ensure_event_days(${[...days]}::text[]::date[])`;
}
