import type { MoneySum } from '@sextant/db/queries/reports/money-sum';
import { selectTransactionSums } from '@sextant/db/queries/reports/select-transaction-sums';
import { column, money, moneyIn } from './columns.ts';
import { ControlTotals } from './control-totals.ts';
import { OVER_TIME, overTime } from './over-time.ts';
import type { AddToTotal, ReportColumn, ReportDetail, ReportRow } from './report-content.ts';
import { REPORT_DEFINITIONS } from './report-definitions.ts';
import type { ReportMaker } from './report-reading.ts';
import { REVENUE_LABELS, revenueMeasureOf, revenueRows, tallyRevenue } from './revenue-rows.ts';

/** Charges, refunds, credit notes, lost disputes and what is left, by period, currency and product. */
export const makeRevenueReport: ReportMaker = async ({ sql, range, currency }) => {
  const all = await selectTransactionSums(sql, range, { isByProduct: true });
  const sums = all.filter((sum) => !sum.isInternal && revenueMeasureOf(sum) !== null);
  const internal = all.filter((sum) => sum.isInternal && revenueMeasureOf(sum) !== null);
  const left = internal.reduce((total, { count }) => total + count, 0);
  const totals = new ControlTotals((measure) => REVENUE_LABELS[measure] ?? measure);
  for (const sum of sums) addSum(sum, totals.add);
  return {
    detail: detailOf(revenueRows(sums), currency),
    tables: [overTime(sums, MEASURES, currency)],
    charts: [
      {
        title: `Net revenue in ${currency}`,
        kind: 'line',
        sheet: OVER_TIME,
        category: 'period',
        series: ['net'],
      },
      {
        title: `Charges, refunds, credit notes and lost disputes in ${currency}`,
        kind: 'column',
        sheet: OVER_TIME,
        category: 'period',
        series: ['charges', 'refunds', 'credit_notes', 'disputes_lost'],
      },
    ],
    totals: totals.list(),
    definitions: [
      REPORT_DEFINITIONS.charges,
      REPORT_DEFINITIONS.refunds,
      REPORT_DEFINITIONS.creditNotes,
      REPORT_DEFINITIONS.disputes,
      REPORT_DEFINITIONS.net,
      REPORT_DEFINITIONS.conversion,
    ],
    notes:
      left === 0
        ? []
        : [
            `Left out of the revenue, and in the tie-out: transactions of internal accounts, ${left} in number.`,
          ],
    tieOutKinds: ['charge', 'refund', 'credit_note', 'dispute'],
  };
};

const MEASURES = [
  ...(['charges', 'refunds', 'credit_notes', 'disputes_lost'] as const).map((key) => ({
    key,
    label: REVENUE_LABELS[key],
    signOf: (sum: MoneySum) => (revenueMeasureOf(sum) === key ? 1 : 0),
  })),
  {
    key: 'net',
    label: REVENUE_LABELS.net,
    signOf: (sum: MoneySum) => (revenueMeasureOf(sum) === 'charges' ? 1 : -1),
  },
];

function addSum(sum: MoneySum, add: AddToTotal): void {
  const measure = revenueMeasureOf(sum);
  if (measure === null) return;
  const reportingMinor = sum.unconverted > 0 ? null : sum.reportingMinor;
  add(measure, sum.currency, { count: sum.count, amountMinor: sum.amountMinor, reportingMinor });
  const sign = measure === 'charges' ? 1 : -1;
  add('net', sum.currency, {
    count: sum.count,
    amountMinor: sign * sum.amountMinor,
    reportingMinor: reportingMinor === null ? null : sign * reportingMinor,
  });
}

function detailOf(rows: readonly ReportRow[], currency: string): ReportDetail {
  return {
    sheet: 'Revenue',
    title: 'Revenue by period, currency and product',
    columns: columnsFor(currency),
    rowCount: rows.length,
    async *read() {
      yield rows;
    },
    tally: tallyRevenue,
  };
}

function columnsFor(currency: string): ReportColumn[] {
  return [
    column('day', 'period', 'Period from'),
    column('code', 'currency', 'Currency'),
    column('code', 'product', 'Product'),
    column('integer', 'charge_count', 'Charges, number'),
    money('charges', 'Charges'),
    moneyIn(currency, 'charges_reporting', 'Charges'),
    column('integer', 'refund_count', 'Refunds, number'),
    money('refunds', 'Refunds'),
    moneyIn(currency, 'refunds_reporting', 'Refunds'),
    column('integer', 'credit_note_count', 'Credit notes, number'),
    money('credit_notes', 'Credit notes'),
    moneyIn(currency, 'credit_notes_reporting', 'Credit notes'),
    column('integer', 'dispute_count', 'Disputes lost, number'),
    money('disputes_lost', 'Disputes lost'),
    moneyIn(currency, 'disputes_lost_reporting', 'Disputes lost'),
    money('net', 'Net revenue'),
    moneyIn(currency, 'net_reporting', 'Net revenue'),
  ];
}
