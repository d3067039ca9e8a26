import type { ISql } from 'postgres';

export type Misconverted = {
  table: 'transaction' | 'purchase' | 'payout';
  id: string;
  /** Null when no rate is known. */
  kept: string | null;
  right: string | null;
};

/** Rows whose amount in the reporting currency is not what the rates say today; at most 1000. */
export function selectMisconverted(sql: ISql): Promise<Misconverted[]> {
  return sql<Misconverted[]>`
    with converted as (
      select 'transaction' as "table", id, reporting_minor as kept, reporting_amount(amount_minor, currency, occurred_at) as right
      from transaction
      union all
      select 'purchase', id, reporting_minor, reporting_amount(amount_minor, currency, occurred_at) from purchase
      union all
      select 'purchase', id, creator_reporting_minor, reporting_amount(creator_minor, currency, occurred_at) from purchase
      union all
      select 'payout', id, reporting_minor, reporting_amount(amount_minor, currency, created_at) from payout
    )
    select "table", id, kept, "right" from converted
    where kept is distinct from "right"
    order by 1, 2
    limit 1000`;
}
