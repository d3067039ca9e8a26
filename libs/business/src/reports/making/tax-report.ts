import type { TaxPayee } from '../../tax/tax-answers.ts';
import { taxRows } from '../../tax/tax-rows.ts';
import { numberIn, numberOrNullIn, textIn } from './cells.ts';
import { column, moneyIn } from './columns.ts';
import { ControlTotals } from './control-totals.ts';
import type { AddToTotal, ReportColumn, ReportRow } from './report-content.ts';
import { REPORT_DEFINITIONS } from './report-definitions.ts';
import type { ReportMaker } from './report-reading.ts';

/** Tax forms are in dollars whatever the reporting currency is. */
const CURRENCY = 'USD';

/** Every form of a tax year, whoever files it. No whole taxpayer number is in it. */
export const makeTaxReport: ReportMaker = async ({ ctx, fromDay }) => {
  const rows = (await taxRows(ctx, Number(fromDay.slice(0, 4)))).map(rowOf);
  const totals = new ControlTotals((measure) => measure.replaceAll('_', ' '));
  for (const row of rows) tallyForm(row, totals.add);
  return {
    detail: {
      sheet: '1099 forms',
      title: '1099 forms',
      columns: COLUMNS,
      rowCount: rows.length,
      read: async function* () {
        yield rows;
      },
      tally: tallyForm,
    },
    tables: [],
    charts: [],
    totals: totals.list(),
    definitions: [REPORT_DEFINITIONS.tax],
    notes: [
      'Not filed. The files for the IRS portal and the copies for payees are on the page of tax forms.',
    ],
    tieOutKinds: [],
  };
};

const COLUMNS: readonly ReportColumn[] = [
  column('code', 'form', 'Form'),
  column('code', 'box', 'Box'),
  column('code', 'income_kind', 'Kind of income'),
  column('text', 'payee', 'Payee'),
  column('text', 'name', 'Name'),
  column('code', 'status', 'Status'),
  column('text', 'explanation', 'Why'),
  moneyIn(CURRENCY, 'amount', 'Amount'),
  column('integer', 'transactions', 'Payments'),
  moneyIn(CURRENCY, 'withheld', 'Withheld'),
  column('code', 'document', 'Document'),
  column('code', 'tin_type', 'TIN type'),
  column('text', 'tin_last_four', 'TIN, last four'),
  column('code', 'filer', 'Filed by'),
  column('text', 'lacks', 'Missing'),
  column('code', 'country', 'Country'),
];

function rowOf(payee: TaxPayee): ReportRow {
  return [
    payee.form,
    payee.box,
    payee.incomeKind,
    payee.externalId,
    payee.name,
    payee.status,
    payee.explanation,
    payee.amountMinor,
    payee.transactions,
    payee.withheldMinor,
    payee.document,
    payee.tinType,
    payee.tinLastFour,
    payee.filer,
    payee.lacks.join(', '),
    payee.country,
  ];
}

/** An amount that is unknown is in no sum: its rows have a total of their own. */
function tallyForm(row: ReportRow, add: AddToTotal): void {
  const amount = numberOrNullIn(row[7]);
  const measure = `${textIn(row[0])}_${textIn(row[5])}`;
  add(amount === null ? `${measure}_unknown` : measure, CURRENCY, {
    count: 1,
    amountMinor: amount ?? 0,
    reportingMinor: null,
  });
  add(`${textIn(row[0])}_withheld`, CURRENCY, {
    count: 1,
    amountMinor: numberIn(row[9]),
    reportingMinor: null,
  });
}
