import type { ReportDefinition } from '../contract.ts';

/** The formulas of the reports. A changed formula gets another version. */
export const REPORT_DEFINITIONS = {
  charges: {
    id: 'report.charges',
    label: 'Charges',
    version: 1,
    definition: 'Charges that succeeded, by the instant they occurred.',
  },
  refunds: {
    id: 'report.refunds',
    label: 'Refunds',
    version: 1,
    definition: 'Refunds that succeeded, by their own date, whenever the charge was.',
  },
  creditNotes: {
    id: 'report.credit_notes',
    label: 'Credit notes',
    version: 1,
    definition:
      'Credit notes that succeeded, by their own date: money given back without a charge, which the processor does not book.',
  },
  disputes: {
    id: 'report.disputes_lost',
    label: 'Disputes lost',
    version: 1,
    definition: 'Disputes that were lost, by their own date.',
  },
  net: {
    id: 'report.revenue_net',
    label: 'Net revenue',
    version: 2,
    definition: 'Charges less refunds less credit notes less disputes lost. Internal accounts are left out.',
  },
  transactions: {
    id: 'report.transactions',
    label: 'Transactions',
    version: 1,
    definition:
      'Every transaction by the instant it occurred, whatever became of it. Internal accounts are marked.',
  },
  payouts: {
    id: 'report.payouts',
    label: 'Payouts',
    version: 1,
    definition:
      'Payouts to creators and to the platform by the instant they were created, with their status today.',
  },
  earnings: {
    id: 'report.creator_earnings',
    label: 'Creator earnings',
    version: 1,
    definition: 'Shares of purchases whose charge succeeded, by the instant of the purchase.',
  },
  outstanding: {
    id: 'report.outstanding_balance',
    label: 'Outstanding balance',
    version: 1,
    definition:
      'What creators earned, less what refunds and lost disputes took back of it, less payouts that did not fail, were not cancelled and did not come back.',
  },
  conversion: {
    id: 'report.conversion',
    label: 'Reporting currency',
    version: 1,
    definition:
      'Each row at the latest rate up to its own UTC day, rounded half away from zero by itself; totals are sums of such rows.',
  },
  tax: {
    id: 'report.1099',
    label: '1099 forms',
    version: 1,
    definition:
      'What was paid to each taxpayer number by the date of payment in US dollars, with the thresholds of its year.',
  },
  tieOut: {
    id: 'report.tie_out',
    label: 'Tie-out',
    version: 1,
    definition:
      'Per kind and currency: the ledger’s rows, the lines the processor booked for the same ids, and the daily counters. A charge or refund counts once it succeeded, a credit note if the processor booked it too, a dispute until it is won, a payout unless it failed, was cancelled or came back.',
  },
} as const satisfies Record<string, ReportDefinition>;
