import type { ISql } from 'postgres';

export type RefusedRow = { position: number; id: string; field: string; message: string };

/** Takes staged refunds and disputes out whose charge does not fit, and says why. The charge may be stored, or staged beside them. */
export async function deleteOrphanedRefunds(sql: ISql): Promise<RefusedRow[]> {
  return sql<RefusedRow[]>`
    with charge as (
      select id, content ->> 'kind' as kind, content ->> 'currency' as currency, customer from staged_record
      union all
      select transaction.id, transaction.kind, transaction.currency, identity.key
      from transaction join identity on identity.id = transaction.customer_id
      where transaction.id in (select content ->> 'charge_id' from staged_record)
    ), checked as (
      select staged.position, staged.id, staged.content ->> 'charge_id' as charge_id,
        bool_or(charge.kind = 'charge') as is_charge,
        bool_or(charge.kind = 'charge' and charge.currency = staged.content ->> 'currency') as same_currency,
        bool_or(charge.kind = 'charge' and charge.customer = staged.customer) as same_customer
      from staged_record staged
      left join charge on charge.id = staged.content ->> 'charge_id'
      where staged.content ->> 'kind' not in ('charge', 'credit_note')
      group by 1, 2, 3
    ), refused as (
      select position, id, case
        when is_charge is null then format('There is no charge %s. Send the charge before, or in the same batch.', charge_id)
        when not is_charge then format('%s is no charge.', charge_id)
        when not same_currency then format('The charge %s is in another currency.', charge_id)
        else format('The charge %s belongs to another customer.', charge_id) end as message
      from checked
      where is_charge is null or not (is_charge and same_currency and same_customer)
    )
    delete from staged_record using refused
    where staged_record.position = refused.position
    returning refused.position, refused.id, 'charge' as field, refused.message`;
}

/** Takes staged subscription changes out whose subscription nobody knows. */
export async function deleteOrphanedChanges(sql: ISql): Promise<RefusedRow[]> {
  return sql<RefusedRow[]>`
    delete from staged_record
    where not exists (select from subscription where subscription.id = staged_record.content ->> 'subscription_id')
    returning position, id, 'subscription' as field,
      format('There is no subscription %s. Send the subscription first.', content ->> 'subscription_id') as message`;
}
