import { countTaxForms } from '../../tax/count-tax-forms.ts';
import { numberIn, textIn } from './cells.ts';
import { column } from './columns.ts';
import { ControlTotals } from './control-totals.ts';
import type { AddToTotal, ReportRow } from './report-content.ts';
import { REPORT_DEFINITIONS } from './report-definitions.ts';
import type { ReportMaker } from './report-reading.ts';

/** No currency: what is added up are forms. */
const NONE = 'XXX';

/** How many forms of a tax year are in which state: all that an API key may know of them. */
export const makeTaxCountsReport: ReportMaker = async ({ ctx, fromDay }) => {
  const counts = await countTaxForms(ctx, Number(fromDay.slice(0, 4)));
  const rows = counts.map(({ form, status, forms }) => [form, status, forms] satisfies ReportRow);
  const totals = new ControlTotals((measure) => measure.replaceAll('_', ' '));
  for (const row of rows) tallyForms(row, totals.add);
  return {
    detail: {
      sheet: '1099 forms',
      title: '1099 forms, counted',
      columns: [
        column('code', 'form', 'Form'),
        column('code', 'status', 'Status'),
        column('integer', 'forms', 'Forms'),
      ],
      rowCount: rows.length,
      read: async function* () {
        yield rows;
      },
      tally: tallyForms,
    },
    tables: [],
    charts: [],
    totals: totals.list(),
    definitions: [REPORT_DEFINITIONS.tax],
    notes: ['Counts alone, as an API key asked for it. Names and amounts are on the page of tax forms.'],
    tieOutKinds: [],
  };
};

function tallyForms(row: ReportRow, add: AddToTotal): void {
  const measure = `${textIn(row[0])}_${textIn(row[1])}`;
  add(measure, NONE, { count: numberIn(row[2]), amountMinor: 0, reportingMinor: null });
}
