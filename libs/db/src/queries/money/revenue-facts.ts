/** Charges, refunds, credit notes and lost disputes, one row each, by what a charge says of itself. */
export const CHARGE_FACTS = `
  select transaction.occurred_at as at, customer_id, customer_id as other_id, currency, method, product, customer.country,
    case kind when 'charge' then 'gross' else kind end as fact, reporting_minor
  from transaction
  left join customer on customer.id = transaction.customer_id
  where (kind in ('charge', 'refund', 'credit_note') and transaction.status = 'succeeded') or (kind = 'dispute' and transaction.status = 'lost')`;

const OF_PURCHASE = `
  purchase.customer_id, purchase.creator_id as other_id, purchase.currency, purchase.content_type, purchase.content_id as content,
    creator.external_id as creator`;

/** Purchases, what refunds and lost disputes of their charges took of their price, and what creators earned and gave back. */
export const PURCHASE_FACTS = `
  select purchase.occurred_at as at, ${OF_PURCHASE}, fact, minor as reporting_minor
  from purchase
  left join customer creator on creator.id = purchase.creator_id,
  lateral (values ('gross', purchase.reporting_minor), ('creator', purchase.creator_reporting_minor)) as part (fact, minor)
  where not exists (
    select from transaction unpaid where unpaid.id = purchase.charge_id and unpaid.status <> 'succeeded')
  union all
  select returned.occurred_at, ${OF_PURCHASE}, part.fact, part.minor
  from transaction returned
  join transaction charge on charge.id = returned.charge_id and charge.status = 'succeeded' and charge.amount_minor > 0
  join purchase on purchase.charge_id = charge.id
  left join customer creator on creator.id = purchase.creator_id,
  lateral (values
    (case returned.kind when 'refund' then 'refund' else 'dispute' end,
      round(returned.reporting_minor * purchase.amount_minor::numeric / charge.amount_minor)::bigint),
    ('creator', -round(purchase.creator_reporting_minor * returned.amount_minor::numeric / charge.amount_minor)::bigint)
  ) as part (fact, minor)
  where (returned.kind = 'refund' and returned.status = 'succeeded') or (returned.kind = 'dispute' and returned.status = 'lost')`;
