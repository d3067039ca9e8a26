import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';
import { differentFacts, type MonthComparison } from './different-facts.ts';

/** Keeps each row of a closed month that is no longer as reported as a cause of the restatement, and takes it over. */
export async function insertRestatementCauses(
  { orm }: Transaction,
  restatementId: string,
  comparison: MonthComparison,
): Promise<void> {
  const { month } = comparison.span;
  await orm.execute(sql`
    with ${differentFacts(comparison)},
    kept as (
      insert into restatement_cause (restatement_id, fact, id, before, after)
      select ${restatementId}::uuid, fact, id, before, after from different
    ),
    removed as (
      delete from closed_month_row r using different d
      where r.month = ${month} and r.fact = d.fact and r.id = d.id and not d.is_there
    )
    insert into closed_month_row (month, fact, id, kind, status, currency, amount_minor, reporting_minor, occurred_at)
    select ${month}, n.fact, n.id, n.kind, n.status, n.currency, n.amount_minor, n.reporting_minor, n.occurred_at
    from is_now n join different d on d.fact = n.fact and d.id = n.id
    on conflict (month, fact, id) do update set kind = excluded.kind, status = excluded.status,
      currency = excluded.currency, amount_minor = excluded.amount_minor, reporting_minor = excluded.reporting_minor,
      occurred_at = excluded.occurred_at`);
}
