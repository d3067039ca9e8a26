import { readTransactionRows } from '@sextant/db/queries/reports/read-transaction-rows';
import { selectTransactionSums } from '@sextant/db/queries/reports/select-transaction-sums';
import { numberIn, numberOrNullIn, textIn } from './cells.ts';
import { column, money, moneyIn } from './columns.ts';
import { OVER_TIME, overTime, type TimeMeasure } from './over-time.ts';
import type { ReportColumn } from './report-content.ts';
import { REPORT_DEFINITIONS } from './report-definitions.ts';
import type { ReportMaker } from './report-reading.ts';
import { statusLabel, statusMeasure, totalsOfSums } from './totals-of-sums.ts';
import { withPeriod } from './with-period.ts';

const MEASURES: readonly TimeMeasure[] = [
  {
    key: 'charges',
    label: 'Charges',
    signOf: ({ kind, status }) => (kind === 'charge' && status === 'succeeded' ? 1 : 0),
  },
  {
    key: 'refunds',
    label: 'Refunds',
    signOf: ({ kind, status }) => (kind === 'refund' && status === 'succeeded' ? 1 : 0),
  },
  {
    key: 'credit_notes',
    label: 'Credit notes',
    signOf: ({ kind, status }) => (kind === 'credit_note' && status === 'succeeded' ? 1 : 0),
  },
  {
    key: 'disputes_lost',
    label: 'Disputes lost',
    signOf: ({ kind, status }) => (kind === 'dispute' && status === 'lost' ? 1 : 0),
  },
];

/** Every transaction of the range. */
export const makeTransactionsReport: ReportMaker = async ({ sql, range, currency }) => {
  const sums = await selectTransactionSums(sql, range, { isByProduct: false });
  return {
    detail: {
      sheet: 'Transactions',
      title: 'Transactions',
      columns: columnsFor(currency),
      rowCount: sums.reduce((total, { count }) => total + count, 0),
      read: () => withPeriod(readTransactionRows(sql, range), range),
      tally: (row, add) =>
        add(statusMeasure(textIn(row[3]), textIn(row[4])), textIn(row[8]), {
          count: 1,
          amountMinor: numberIn(row[7]),
          reportingMinor: numberOrNullIn(row[9]),
        }),
    },
    tables: [overTime(sums, MEASURES, currency)],
    charts: [
      {
        title: `Charges, refunds, credit notes and lost disputes in ${currency}`,
        kind: 'column',
        sheet: OVER_TIME,
        category: 'period',
        series: ['charges', 'refunds', 'credit_notes', 'disputes_lost'],
      },
    ],
    totals: totalsOfSums(sums, statusLabel),
    definitions: [REPORT_DEFINITIONS.transactions, REPORT_DEFINITIONS.conversion],
    notes: [],
    tieOutKinds: ['charge', 'refund', 'credit_note', 'dispute'],
  };
};

function columnsFor(currency: string): ReportColumn[] {
  return [
    column('day', 'period', 'Period from'),
    column('instant', 'occurred_at', 'Occurred at'),
    column('text', 'id', 'Id'),
    column('code', 'kind', 'Kind'),
    column('code', 'status', 'Status'),
    column('text', 'customer', 'Customer'),
    column('flag', 'is_internal', 'Internal account'),
    money('amount', 'Amount'),
    column('code', 'currency', 'Currency'),
    moneyIn(currency, 'reporting', 'Amount'),
    column('text', 'charge', 'Charge'),
    column('text', 'method', 'Method'),
    column('code', 'product', 'Product'),
    column('text', 'subscription', 'Subscription'),
    column('text', 'reason', 'Reason'),
    column('text', 'description', 'Description'),
  ];
}
