import type { ISql } from 'postgres';

/** A refund of a charge that all its refunds together exceed. */
export type OverRefund = {
  /** Null when it is stored already and not written again. */
  position: number | null;
  id: string;
  chargeId: string;
  chargeMinor: number;
  amountMinor: number;
  currency: string;
};

/** Every refund, stored or staged, of the charges that staged refunds exceed: by charge, the stored first, then as they were sent. */
export function selectOverRefunds(sql: ISql): Promise<OverRefund[]> {
  return sql<OverRefund[]>`
    with latest as (
      select distinct on (id) position, id, content from staged_record order by id, position desc
    ), asked as (
      select content ->> 'charge_id' as charge_id from latest where content ->> 'kind' = 'refund' and content ->> 'status' <> 'failed'
    ), charge as (
      select id, (content ->> 'amount_minor')::bigint as amount from latest where content ->> 'kind' = 'charge'
      union all
      select id, amount_minor from transaction
      where kind = 'charge' and id in (select charge_id from asked) and id not in (select id from latest)
    ), refund as (
      select position, id, content ->> 'charge_id' as charge_id, (content ->> 'amount_minor')::bigint as amount, content ->> 'currency' as currency
      from latest where content ->> 'kind' = 'refund' and content ->> 'status' <> 'failed'
      union all
      select null, id, charge_id, amount_minor, currency
      from transaction
      where kind = 'refund' and status <> 'failed' and charge_id in (select charge_id from asked) and id not in (select id from latest)
    ), summed as (
      select refund.*, charge.amount as charge_amount, sum(refund.amount) over (partition by charge.id) as total
      from refund join charge on charge.id = refund.charge_id
    )
    select position, id, charge_id as "chargeId", charge_amount::float8 as "chargeMinor", amount::float8 as "amountMinor", currency
    from summed where total > charge_amount
    order by charge_id, position nulls first, id`;
}
