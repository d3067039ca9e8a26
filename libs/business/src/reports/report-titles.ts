import type { FinancialReportType } from './contract.ts';

/** What each report is called on its first page. */
export const REPORT_TITLES = {
  revenue: 'Revenue',
  payouts: 'Payouts',
  transactions: 'Transactions',
  refunds: 'Refunds',
  outstanding_balance: 'Outstanding balances',
  '1099': '1099 forms',
} as const satisfies Record<FinancialReportType, string>;
