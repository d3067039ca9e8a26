import type { FinancialReportType } from '../contract.ts';
import { makeOutstandingReport } from './outstanding-report.ts';
import { makePayoutsReport } from './payouts-report.ts';
import { makeRefundsReport } from './refunds-report.ts';
import type { ReportMaker } from './report-reading.ts';
import { makeRevenueReport } from './revenue-report.ts';
import { makeTaxReport } from './tax-report.ts';
import { makeTransactionsReport } from './transactions-report.ts';

/** What each kind of report is made of. */
export const REPORT_MAKERS: Record<FinancialReportType, ReportMaker> = {
  revenue: makeRevenueReport,
  payouts: makePayoutsReport,
  transactions: makeTransactionsReport,
  refunds: makeRefundsReport,
  outstanding_balance: makeOutstandingReport,
  '1099': makeTaxReport,
};
