import type { MoneySource } from '@sextant/db/queries/money/money-source';
import type { MoneyDimension, RecordDimension } from '../dimension.ts';
import { MONEY_FACTS, type MoneyFact, type MoneyMeasure } from './money-measure.ts';

/** What each source of money says of itself. */
const COLUMNS = {
  transactions: ['kind', 'status', 'currency', 'method', 'product'],
  payouts: ['status', 'currency', 'method'],
  purchases: ['currency', 'content_type', 'content', 'creator'],
  earnings: ['currency', 'content_type', 'content', 'creator'],
  clawbacks: ['currency', 'content_type', 'content', 'creator'],
  refunds_of_charges: ['currency', 'method', 'product'],
  disputed_charges: ['currency', 'method', 'product'],
} as const satisfies Record<MoneySource, readonly MoneyDimension[]>;

export const OUTSTANDING_COLUMNS = ['currency', 'creator'] as const;

const PRODUCTS = ['subscription', 'credits', 'content', 'other'] as const;
const STATUSES = {
  transactions: ['pending', 'succeeded', 'failed', 'won', 'lost'],
  payouts: ['pending', 'in_transit', 'paid', 'failed', 'cancelled', 'reversed'],
} as const;

/** The columns that a measure can be split and filtered by. */
export function moneyColumnsOf(measure: MoneyMeasure): readonly MoneyDimension[] {
  switch (measure) {
    case 'outstanding':
      return OUTSTANDING_COLUMNS;
    case 'content_viewers':
    case 'buyers_who_viewed':
      return [];
    default:
      return COLUMNS[MONEY_FACTS[measure].source];
  }
}

/** All values of a column that a measure counts; null where anything may come. */
export function knownMoneyValues(measure: MoneyMeasure, column: RecordDimension): readonly string[] | null {
  if (column === 'product') return PRODUCTS;
  if (measure === 'outstanding' || measure === 'content_viewers' || measure === 'buyers_who_viewed')
    return null;
  const fact: MoneyFact = MONEY_FACTS[measure];
  if (column === 'kind') return fact.kinds ?? null;
  if (column !== 'status') return null;
  if (fact.statuses !== undefined) return fact.statuses;
  return fact.source === 'transactions' || fact.source === 'payouts' ? STATUSES[fact.source] : null;
}
