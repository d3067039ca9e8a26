import type { MoneySource } from '@sextant/db/queries/money/money-source';

/** What is counted of money's records: from where, which of them, and what of them. */
export type MoneyFact = {
  source: MoneySource;
  kinds?: readonly string[];
  /** Which states count. */
  statuses?: readonly string[];
  /** money: their sum in the reporting currency; count: how many; people: of how many customers who gave more than nothing. */
  of: 'money' | 'count' | 'people';
};

const CHARGES = { source: 'transactions', kinds: ['charge'], statuses: ['succeeded'] } as const;
const DISPUTES = { source: 'transactions', kinds: ['dispute'] } as const;

/** Every number that is a sum over money's records. */
export const MONEY_FACTS = {
  gross: { ...CHARGES, of: 'money' },
  charges: { ...CHARGES, of: 'count' },
  payers: { ...CHARGES, of: 'people' },
  charges_failed: { source: 'transactions', kinds: ['charge'], statuses: ['failed'], of: 'count' },
  refunds: { source: 'transactions', kinds: ['refund'], statuses: ['succeeded'], of: 'money' },
  credit_notes: { source: 'transactions', kinds: ['credit_note'], statuses: ['succeeded'], of: 'money' },
  disputes_lost: { ...DISPUTES, statuses: ['lost'], of: 'money' },
  disputes_opened: { ...DISPUTES, of: 'count' },
  transactions: {
    source: 'transactions',
    kinds: ['charge', 'refund', 'credit_note', 'dispute'],
    of: 'count',
  },
  refunds_of_charges: { source: 'refunds_of_charges', of: 'money' },
  disputed_charges: { source: 'disputed_charges', of: 'count' },
  payouts: { source: 'payouts', statuses: ['in_transit', 'paid'], of: 'money' },
  payouts_failed: { source: 'payouts', statuses: ['failed', 'cancelled', 'reversed'], of: 'money' },
  payouts_pending: { source: 'payouts', statuses: ['pending'], of: 'money' },
  purchases: { source: 'purchases', of: 'count' },
  content_revenue: { source: 'purchases', of: 'money' },
  earnings: { source: 'earnings', of: 'money' },
  clawbacks: { source: 'clawbacks', of: 'money' },
} as const satisfies Record<string, MoneyFact>;

/** Net revenue: what was charged, less all that was given or taken back, each by its own day. */
export const NET_REVENUE = {
  plus: [{ kind: 'money', measure: 'gross' }],
  minus: [
    { kind: 'money', measure: 'refunds' },
    { kind: 'money', measure: 'credit_notes' },
    { kind: 'money', measure: 'disputes_lost' },
  ],
} as const;

export type MoneyMeasure = keyof typeof MONEY_FACTS | 'outstanding' | 'content_viewers' | 'buyers_who_viewed';
