import { sql, type SQL } from 'drizzle-orm';
import { recordedFacts, reportedFacts, type MonthSpan } from './money-facts.ts';
import type { LateFact } from './take-late-facts.ts';

export type MonthComparison = {
  span: MonthSpan;
  /** The rows to compare; all of the month when null. */
  late: readonly LateFact[] | null;
  /** Whether amounts in the reporting currency are comparable: they are not once another one was chosen. */
  isSameCurrency: boolean;
};

/** The steps `was`, `is_now` and `different` of a statement: rows of a closed month that are no longer as reported. */
export function differentFacts({ span, late, isSameCurrency }: MonthComparison): SQL {
  const named = JSON.stringify(late ?? []);
  const wanted =
    late === null
      ? sql``
      : sql`where (fact, id) in (select fact, id from json_to_recordset(${named}::text::json) as late (fact text, id text))`;
  const reporting = isSameCurrency ? sql`reporting_minor` : sql`null::bigint as reporting_minor`;
  return sql`
    was as (select * from (${reportedFacts(span)}) fact ${wanted}),
    is_now as (
      select fact, id, kind, status, currency, amount_minor, ${reporting}, occurred_at
      from (${recordedFacts(span)}) fact ${wanted}
    ),
    different as (
      select coalesce(was.fact, is_now.fact) as fact, coalesce(was.id, is_now.id) as id,
        is_now.id is not null as is_there, to_jsonb(was) as before, to_jsonb(is_now) as after
      from was full join is_now on is_now.fact = was.fact and is_now.id = was.id
      where row (was.id, was.kind, was.status, was.currency, was.amount_minor, was.occurred_at)
          is distinct from row (is_now.id, is_now.kind, is_now.status, is_now.currency, is_now.amount_minor, is_now.occurred_at)
        or (${isSameCurrency}::boolean and was.reporting_minor is distinct from is_now.reporting_minor)
    )`;
}
