/**
 * What each row of the ledger moved, by kind and status alone: a charge that succeeded brings its amount, a refund or
 * credit note that succeeded takes it. A dispute takes it until it is won, a payout unless it failed, was cancelled or came back.
 * A credit note asks for no line of the processor, which may have had no part in it: it is held against those it has.
 * `$1` and `$2` are the half-open range, `$3` the kinds.
 */
export const LEDGER_BOOK = `
  select t.id, t.kind, t.currency, t.status, t.occurred_at as at,
    case t.kind when 'charge' then t.amount_minor else -t.amount_minor end as minor
  from transaction t
  where t.occurred_at >= $1 and t.occurred_at < $2 and t.kind = any($3)
    and (t.kind <> 'credit_note' or exists (select from balance_transaction b where b.source_id = t.id))
    and (t.status = 'succeeded' or (t.kind = 'dispute' and t.status in ('pending', 'lost')))
  union all
  select p.id, 'payout', p.currency, p.status, p.created_at, -p.amount_minor
  from payout p
  where p.created_at >= $1 and p.created_at < $2 and 'payout' = any($3)
    and p.status in ('pending', 'in_transit', 'paid')`;

/**
 * The kind of ledger row that a line of the processor's books is about; null for fees and the processor's own. What is given
 * back without a charge is a refund to the processor: only the ledger says that it is a credit note.
 */
const BOOKED_KIND = `
  case
    when note.id is not null then 'credit_note'
    when b.type in ('charge', 'payment') then 'charge'
    when b.type in ('refund', 'payment_refund', 'refund_failure', 'payment_failure_refund') then 'refund'
    when b.type in ('adjustment', 'dispute', 'dispute_reversal') then 'dispute'
    when b.type like 'payout%' or b.type like 'transfer%' then 'payout'
  end`;

/** What the processor booked for each source in the range, its lines together: a dispute that was won comes to nothing. */
export const PROCESSOR_BOOK = `
  select b.source_id as id, ${BOOKED_KIND} as kind, min(b.currency) as currency,
    count(distinct b.currency) > 1 as is_mixed, sum(b.amount_minor) as minor, min(b.created_at) as at
  from balance_transaction b
  left join transaction note on note.id = b.source_id and note.kind = 'credit_note'
  where b.created_at >= $1 and b.created_at < $2 and b.source_id is not null and ${BOOKED_KIND} = any($3)
  group by 1, 2
  having sum(b.amount_minor) <> 0`;

/** The rows that are not the same in both books, each with what is wrong. */
export const UNMATCHED = `
  select coalesce(l.id, b.id) as id, coalesce(l.kind, b.kind) as kind, l.currency, l.status, l.at, l.minor,
    b.at as processor_at, b.currency as processor_currency, b.minor as processor_minor,
    case
      when l.id is null and exists (
        select from transaction t where t.id = b.id and not (t.occurred_at >= $1 and t.occurred_at < $2)
        union all select from payout p where p.id = b.id and not (p.created_at >= $1 and p.created_at < $2)
      ) then 'booked_outside'
      when l.id is null then 'in_processor_only'
      when b.id is null and exists (
        select from balance_transaction o where o.source_id = l.id and not (o.created_at >= $1 and o.created_at < $2)
      ) then 'booked_outside'
      when b.id is null then 'in_ledger_only'
      when b.is_mixed or l.currency <> b.currency then 'currency_differs'
      when l.minor = (select sum(o.amount_minor) from balance_transaction o where o.source_id = l.id) then 'booked_outside'
      else 'amount_differs'
    end as problem
  from (${LEDGER_BOOK}) l
  full join (${PROCESSOR_BOOK}) b on b.id = l.id and b.kind = l.kind
  where l.id is null or b.id is null or l.minor <> b.minor or l.currency <> b.currency or b.is_mixed`;
