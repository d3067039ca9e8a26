import type { ISql } from 'postgres';
import type { RefusedRow } from './delete-orphaned-staged-records.ts';

/** Takes staged purchases out whose charge or payout does not fit them, and says why. */
export async function deleteMisplacedPurchases(sql: ISql): Promise<RefusedRow[]> {
  return sql<RefusedRow[]>`
    with checked as (
      select staged.position, staged.id, staged.content, charge.kind, charge.currency, payer.key as payer, staged.customer,
        staged.creator, payout.id as payout, payout.recipient, payee.key as payee
      from staged_record staged
      left join transaction charge on charge.id = staged.content ->> 'charge_id'
      left join identity payer on payer.id = charge.customer_id
      left join payout on payout.id = staged.content ->> 'payout_id'
      left join identity payee on payee.id = payout.creator_id
    ), refused as (
      select position, id, case
        when content ->> 'charge_id' is null then null
        when kind is null then array['charge', format('There is no charge %s. Send the transaction before the purchase, or leave charge out when it was paid elsewhere.', content ->> 'charge_id')]
        when kind <> 'charge' then array['charge', format('%s is a %s. Name the charge that paid for it.', content ->> 'charge_id', kind)]
        when payer <> customer then array['charge', format('The charge %s belongs to another customer. Check charge and customer.', content ->> 'charge_id')]
        when currency <> content ->> 'currency' then array['currency', format('The charge %s is in %s. Give the price and the share in %s.', content ->> 'charge_id', currency, currency)]
        end as charge_fault, case
        when payout is null then null
        when recipient = 'platform' then array['payout', format('The payout %s goes to the platform’s own bank. Name the payout to the creator, or leave it out.', payout)]
        when payee <> creator then array['payout', format('The payout %s pays another creator. Check payout and creator.', payout)]
        end as payout_fault
      from checked
    )
    delete from staged_record using refused
    where staged_record.position = refused.position and coalesce(charge_fault, payout_fault) is not null
    returning refused.position, refused.id, (coalesce(charge_fault, payout_fault))[1] as field, (coalesce(charge_fault, payout_fault))[2] as message`;
}
