import type { ISql } from 'postgres';
import { mrrColumn, mrrConditions } from './mrr-conditions.ts';
import type { MrrColumn, MrrCondition, MrrSum } from './mrr-fact.ts';

export type MrrDayQuery = {
  /** Ascending days of the reporting zone as YYYY-MM-DD. Nothing from the last on is read. Days from which all was taken again are left out. */
  edges: readonly string[];
  where: readonly MrrCondition[];
  by: MrrColumn | null;
};

/** What every fact adds up to, from the days that are kept. Before the first day only states are read. Days from which all was taken again are left out. */
export function selectMrrDays(sql: ISql, { edges, where, by }: MrrDayQuery): Promise<MrrSum[]> {
  return sql<MrrSum[]>`
    select fact.fact, width_bucket(fact.day, ${[...edges]}::date[]) as window,
      ${by === null ? sql`null::text` : mrrColumn(sql, by)} as label,
      sum(fact.count)::float8 as count, sum(fact.delta_minor)::float8 as "deltaMinor", sum(fact.unknown)::float8 as unknown
    from mrr_day fact
    where fact.day < ${edges.at(-1) ?? null}::date
      and (fact.count, fact.delta_minor, fact.unknown) <> (0, 0, 0)
      and (fact.fact in ('state', 'payer') or fact.day >= ${edges[0] ?? null}::date)
      ${mrrConditions(sql, where)}
    group by 1, 2, 3`;
}
