import { readRefundRows } from '@sextant/db/queries/reports/read-refund-rows';
import { selectTransactionSums } from '@sextant/db/queries/reports/select-transaction-sums';
import { numberIn, numberOrNullIn, textIn } from './cells.ts';
import { column, money, moneyIn } from './columns.ts';
import { OVER_TIME, overTime } from './over-time.ts';
import type { ReportColumn } from './report-content.ts';
import { REPORT_DEFINITIONS } from './report-definitions.ts';
import type { ReportMaker } from './report-reading.ts';
import { statusLabel, statusMeasure, totalsOfSums } from './totals-of-sums.ts';
import { withPeriod } from './with-period.ts';

/** Every refund of the range with the charge it gives back. */
export const makeRefundsReport: ReportMaker = async ({ sql, range, currency }) => {
  const all = await selectTransactionSums(sql, range, { isByProduct: false });
  const sums = all.filter(({ kind }) => kind === 'refund');
  return {
    detail: {
      sheet: 'Refunds',
      title: 'Refunds',
      columns: columnsFor(currency),
      rowCount: sums.reduce((total, { count }) => total + count, 0),
      read: () => withPeriod(readRefundRows(sql, range), range),
      tally: (row, add) =>
        add(statusMeasure('refund', textIn(row[3])), textIn(row[7]), {
          count: 1,
          amountMinor: numberIn(row[6]),
          reportingMinor: numberOrNullIn(row[8]),
        }),
    },
    tables: [
      overTime(
        sums,
        [
          {
            key: 'refunds',
            label: 'Refunds that succeeded',
            signOf: ({ status }) => (status === 'succeeded' ? 1 : 0),
          },
          { key: 'others', label: 'Other refunds', signOf: ({ status }) => (status === 'succeeded' ? 0 : 1) },
        ],
        currency,
      ),
    ],
    charts: [
      {
        title: `Refunds in ${currency}`,
        kind: 'column',
        sheet: OVER_TIME,
        category: 'period',
        series: ['refunds'],
      },
    ],
    totals: totalsOfSums(sums, statusLabel),
    definitions: [REPORT_DEFINITIONS.refunds, REPORT_DEFINITIONS.conversion],
    notes: [],
    tieOutKinds: ['refund'],
  };
};

function columnsFor(currency: string): ReportColumn[] {
  return [
    column('day', 'period', 'Period from'),
    column('instant', 'occurred_at', 'Occurred at'),
    column('text', 'id', 'Id'),
    column('code', 'status', 'Status'),
    column('text', 'customer', 'Customer'),
    column('flag', 'is_internal', 'Internal account'),
    money('amount', 'Amount'),
    column('code', 'currency', 'Currency'),
    moneyIn(currency, 'reporting', 'Amount'),
    column('text', 'charge', 'Charge'),
    column('instant', 'charged_at', 'Charged at'),
    money('charged', 'Charged'),
    column('text', 'method', 'Method'),
    column('code', 'product', 'Product'),
    column('text', 'reason', 'Reason'),
    column('text', 'description', 'Description'),
  ];
}
