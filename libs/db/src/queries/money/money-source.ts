/** Refunds and lost disputes with the share of their charge that was gone before and after each. */
export const CLAWED_BACK = `
  select returned.id, returned.charge_id, returned.occurred_at,
    least(so_far.minor, charge.amount_minor)::numeric / charge.amount_minor as share_after,
    least(so_far.minor - returned.amount_minor, charge.amount_minor)::numeric / charge.amount_minor as share_before
  from transaction returned
  join transaction charge on charge.id = returned.charge_id and charge.status = 'succeeded' and charge.amount_minor > 0
  cross join lateral (
    select sum(earlier.amount_minor) as minor from transaction earlier
    where earlier.charge_id = returned.charge_id and ${takesBack('earlier')}
      and (earlier.occurred_at, earlier.id) <= (returned.occurred_at, returned.id)
  ) so_far
  where ${takesBack('returned')}`;

const PURCHASE = `
  purchase.currency, purchase.content_type, purchase.content_id as content, creator.external_id as creator`;

const PURCHASED = `
  from purchase
  left join customer creator on creator.id = purchase.creator_id
  where not exists (
    select from transaction unpaid where unpaid.id = purchase.charge_id and unpaid.status <> 'succeeded')`;

/**
 * Where money is counted from: rows with `at`, the customer whose traits and whose being internal decide (`customer_id`,
 * and `other_id` where a second person may be internal), what they can be split by, and the amount in the reporting currency.
 */
export const MONEY_SOURCES = {
  /** Charges, refunds, credit notes, disputes and inquiries by their own date. */
  transactions: `
    select occurred_at as at, customer_id, customer_id as other_id, kind, status, currency, method, product, amount_minor,
      reporting_minor
    from transaction`,
  /** Payouts to creators by the date of their creation. */
  payouts: `
    select created_at as at, creator_id as customer_id, creator_id as other_id, status, currency, method, reporting_minor
    from payout where recipient = 'creator'`,
  /** Purchases whose charge succeeded, by buyer. */
  purchases: `
    select purchase.occurred_at as at, purchase.customer_id, purchase.creator_id as other_id, ${PURCHASE}, purchase.reporting_minor
    ${PURCHASED}`,
  /** Creators' shares of them, by creator. */
  earnings: `
    select purchase.occurred_at as at, purchase.creator_id as customer_id, purchase.customer_id as other_id, ${PURCHASE},
      purchase.creator_reporting_minor as reporting_minor
    ${PURCHASED}`,
  /** What refunds and lost disputes took back of the shares, by creator; at the rate of the purchase, so that nothing is left of it. */
  clawbacks: `
    select returned.occurred_at as at, purchase.creator_id as customer_id,
      purchase.customer_id as other_id, ${PURCHASE},
      round(purchase.creator_reporting_minor * share_after) - round(purchase.creator_reporting_minor * share_before) as reporting_minor
    from (${CLAWED_BACK}) returned
    join purchase on purchase.charge_id = returned.charge_id
    left join customer creator on creator.id = purchase.creator_id`,
  /** Refunds by the date, method and product of their charge. */
  refunds_of_charges: `
    select charge.occurred_at as at, charge.customer_id, charge.customer_id as other_id, charge.currency, charge.method,
      charge.product, refund.reporting_minor
    from transaction refund
    join transaction charge on charge.id = refund.charge_id
    where refund.kind = 'refund' and refund.status = 'succeeded'`,
  /** Succeeded charges that were disputed, each once however often it was. */
  disputed_charges: `
    select occurred_at as at, customer_id, customer_id as other_id, currency, method, product, reporting_minor
    from transaction charge
    where kind = 'charge' and status = 'succeeded'
      and exists (select from transaction dispute where dispute.charge_id = charge.id and dispute.kind = 'dispute')`,
  /** Creators' balances, entry by entry, in their own currencies; whoever bought: a creator is owed for a sale to an internal account too. */
  ledger: `
    select purchase.creator_id, purchase.currency, purchase.occurred_at as at, purchase.creator_minor as minor, 'earned' as entry,
      purchase.id as origin
    ${PURCHASED}
    union all
    select purchase.creator_id, purchase.currency, returned.occurred_at,
      (round(purchase.creator_minor * share_before) - round(purchase.creator_minor * share_after))::bigint, 'clawed_back', purchase.id
    from (${CLAWED_BACK}) returned
    join purchase on purchase.charge_id = returned.charge_id
    union all
    select creator_id, currency, created_at, -amount_minor, 'paid_out', null from payout where recipient = 'creator'
    union all
    select creator_id, currency, coalesce(returned_at, paid_at, created_at), amount_minor, 'paid_out', null
    from payout where recipient = 'creator' and status in ('failed', 'cancelled', 'reversed')`,
} as const;

export type MoneySource = Exclude<keyof typeof MONEY_SOURCES, 'ledger'>;

// The first condition follows from the others, and lets the index of what was given back serve.
function takesBack(alias: string): string {
  return `${alias}.kind <> 'charge' and ((${alias}.kind = 'refund' and ${alias}.status = 'succeeded') or (${alias}.kind = 'dispute' and ${alias}.status = 'lost'))`;
}
