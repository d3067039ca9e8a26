import { PayoutStatus, type BalanceQuery, type PayoutListQuery } from '@sextant/business/payouts/contract';
import {
  createLoader,
  parseAsArrayOf,
  parseAsIndex,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import type { PeriodView } from '../../lib/period-view.ts';

export const PAYOUTS_TABS = ['payouts', 'balances', 'bank'] as const;
export type PayoutsTab = (typeof PAYOUTS_TABS)[number];

export const payoutsParameters = {
  tab: parseAsStringLiteral(PAYOUTS_TABS).withDefault('payouts'),
  /** Any of these states; all when none is named. */
  status: parseAsArrayOf(parseAsStringLiteral(PayoutStatus.options)).withDefault([]),
  failure: parseAsString,
  page: parseAsIndex.withDefault(0),
  /** The payout that is open. */
  payout: parseAsString,
};

export type PayoutsFilters = inferParserType<typeof payoutsParameters>;

export const loadPayoutsFilters = createLoader(payoutsParameters);

export const PAYOUTS_PAGE = 20;

export function payoutsQuery(filters: PayoutsFilters, view: PeriodView): PayoutListQuery {
  const { tab, status, failure, page } = filters;
  return {
    range: view.range,
    recipient: tab === 'bank' ? 'platform' : 'creator',
    ...(status.length === 0 ? {} : { statuses: status }),
    ...(failure === null ? {} : { failureCode: failure }),
    page: { offset: page * PAYOUTS_PAGE, limit: PAYOUTS_PAGE },
  };
}

export function balancesQuery({ page }: PayoutsFilters): BalanceQuery {
  return { page: { offset: page * PAYOUTS_PAGE, limit: PAYOUTS_PAGE } };
}
