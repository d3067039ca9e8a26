import { MONEY_SOURCES } from '../money/money-source.ts';

/**
 * What each creator is owed in each currency: before `$1`, what moved until `$2` (left out), and then. Amounts in the
 * reporting currency are at the rate of the last day.
 */
export const OUTSTANDING = `
  select creator_id, currency,
    coalesce(sum(minor) filter (where at < $1), 0)::bigint as opening,
    coalesce(sum(minor) filter (where at >= $1 and entry = 'earned'), 0)::bigint as earned,
    coalesce(sum(minor) filter (where at >= $1 and entry = 'clawed_back'), 0)::bigint as clawed_back,
    coalesce(sum(minor) filter (where at >= $1 and entry = 'paid_out'), 0)::bigint as paid_out,
    sum(minor)::bigint as closing
  from (${MONEY_SOURCES.ledger}) entry
  where at < $2
  group by 1, 2
  having sum(minor) <> 0 or bool_or(at >= $1)`;
