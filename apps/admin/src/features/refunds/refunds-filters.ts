import type { RefundListQuery } from '@sextant/business/revenue/contract';
import {
  createLoader,
  parseAsIndex,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { periodInput } from '../../lib/period-input.ts';
import type { PeriodView } from '../../lib/period-view.ts';

const KINDS = ['refund', 'credit_note', 'dispute', 'inquiry'] as const;
const STATES = ['pending', 'succeeded', 'failed', 'won', 'lost'] as const;
const ORDERS = ['newest', 'oldest', 'largest'] as const;

export const refundsParameters = {
  kind: parseAsStringLiteral(KINDS),
  /** The state of what is listed. */
  state: parseAsStringLiteral(STATES),
  reason: parseAsString,
  order: parseAsStringLiteral(ORDERS).withDefault('newest'),
  page: parseAsIndex.withDefault(0),
};

export type RefundsFilters = inferParserType<typeof refundsParameters>;

export const loadRefundsFilters = createLoader(refundsParameters);

export const REFUND_KINDS = KINDS;
export const REFUND_STATES = STATES;
export const REFUNDS_PAGE = 20;

export function refundsQuery(view: PeriodView) {
  return { period: periodInput(view) };
}

export function refundListQuery(
  { kind, state, reason, order, page }: RefundsFilters,
  view: PeriodView,
): RefundListQuery {
  return {
    range: view.range,
    ...(kind === null ? {} : { kinds: [kind] }),
    ...(state === null ? {} : { statuses: [state] }),
    ...(reason === null ? {} : { reason }),
    order,
    page: { offset: page * REFUNDS_PAGE, limit: REFUNDS_PAGE },
  };
}
