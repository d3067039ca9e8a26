import { readPayoutRows } from '@sextant/db/queries/reports/read-payout-rows';
import { selectPayoutSums } from '@sextant/db/queries/reports/select-payout-sums';
import { numberIn, numberOrNullIn, textIn } from './cells.ts';
import { column, money, moneyIn } from './columns.ts';
import { OVER_TIME, overTime, type TimeMeasure } from './over-time.ts';
import type { ReportColumn } from './report-content.ts';
import { REPORT_DEFINITIONS } from './report-definitions.ts';
import type { ReportMaker } from './report-reading.ts';
import { statusLabel, statusMeasure, totalsOfSums } from './totals-of-sums.ts';
import { withPeriod } from './with-period.ts';

const SENT = ['paid', 'in_transit'];
const RETURNED = ['failed', 'cancelled', 'reversed'];

const MEASURES: readonly TimeMeasure[] = [
  {
    key: 'to_creators',
    label: 'To creators',
    signOf: ({ kind, status }) => (kind === 'creator' && SENT.includes(status) ? 1 : 0),
  },
  {
    key: 'to_platform',
    label: 'To the platform',
    signOf: ({ kind, status }) => (kind === 'platform' && SENT.includes(status) ? 1 : 0),
  },
  { key: 'pending', label: 'Pending', signOf: ({ status }) => (status === 'pending' ? 1 : 0) },
  {
    key: 'returned',
    label: 'Failed or returned',
    signOf: ({ status }) => (RETURNED.includes(status) ? 1 : 0),
  },
];

/** Every payout created in the range. */
export const makePayoutsReport: ReportMaker = async ({ sql, range, currency }) => {
  const sums = await selectPayoutSums(sql, range);
  return {
    detail: {
      sheet: 'Payouts',
      title: 'Payouts',
      columns: columnsFor(currency),
      rowCount: sums.reduce((total, { count }) => total + count, 0),
      read: () => withPeriod(readPayoutRows(sql, range), range),
      tally: (row, add) =>
        add(statusMeasure(textIn(row[3]), textIn(row[6])), textIn(row[8]), {
          count: 1,
          amountMinor: numberIn(row[7]),
          reportingMinor: numberOrNullIn(row[9]),
        }),
    },
    tables: [overTime(sums, MEASURES, currency)],
    charts: [
      {
        title: `Payouts in ${currency}`,
        kind: 'column',
        sheet: OVER_TIME,
        category: 'period',
        series: MEASURES.map(({ key }) => key),
      },
    ],
    totals: totalsOfSums(sums, statusLabel),
    definitions: [REPORT_DEFINITIONS.payouts, REPORT_DEFINITIONS.conversion],
    notes: [],
    tieOutKinds: ['payout'],
  };
};

function columnsFor(currency: string): ReportColumn[] {
  return [
    column('day', 'period', 'Period from'),
    column('instant', 'created_at', 'Created at'),
    column('text', 'id', 'Id'),
    column('code', 'recipient', 'Recipient'),
    column('text', 'creator', 'Creator'),
    column('flag', 'is_internal', 'Internal account'),
    column('code', 'status', 'Status'),
    money('amount', 'Amount'),
    column('code', 'currency', 'Currency'),
    moneyIn(currency, 'reporting', 'Amount'),
    column('day', 'scheduled_for', 'Due on'),
    column('instant', 'paid_at', 'Paid at'),
    column('instant', 'returned_at', 'Returned at'),
    column('text', 'method', 'Method'),
    column('text', 'failure_code', 'Failure code'),
    column('text', 'failure_message', 'Failure'),
  ];
}
