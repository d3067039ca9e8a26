import { readOutstandingRows } from '@sextant/db/queries/reports/read-outstanding-rows';
import { selectEarningSums, type EarningSum } from '@sextant/db/queries/reports/select-earning-sums';
import {
  selectOutstandingSums,
  type OutstandingSum,
} from '@sextant/db/queries/reports/select-outstanding-sums';
import type { ControlTotal } from '../contract.ts';
import { numberIn, numberOrNullIn, textIn } from './cells.ts';
import { column, money, moneyIn } from './columns.ts';
import { groupBy } from './group-by.ts';
import type { AddToTotal, ReportColumn, ReportRow, ReportTable } from './report-content.ts';
import { REPORT_DEFINITIONS } from './report-definitions.ts';
import type { ReportMaker } from './report-reading.ts';

/** The sums of a balance, where each stands in a row, and what it is called. */
const PARTS = [
  { measure: 'opening', at: 4, label: 'Opening balance' },
  { measure: 'earned', at: 5, label: 'Earned' },
  { measure: 'clawed_back', at: 6, label: 'Taken back by refunds and disputes' },
  { measure: 'paid_out', at: 7, label: 'Paid out' },
  { measure: 'closing', at: 8, label: 'Closing balance' },
] as const;

const MOVEMENTS = 'Movements';

/** What each creator is owed at the end of the range, and how it came to be. */
export const makeOutstandingReport: ReportMaker = async ({ sql, range, currency }) => {
  const sums = await selectOutstandingSums(sql, range);
  const movements = await selectEarningSums(sql, range);
  const currencies = [...new Set(movements.map((movement) => movement.currency))];
  return {
    detail: {
      sheet: 'Balances',
      title: 'Outstanding balances',
      columns: columnsFor(currency),
      rowCount: sums.reduce((total, { balances }) => total + balances, 0),
      read: () => readOutstandingRows(sql, range),
      tally: tallyBalance,
    },
    tables: [movementsOf(movements)],
    charts:
      currencies.length === 1
        ? [
            {
              title: `What moved the balances in ${currencies[0]}`,
              kind: 'column',
              sheet: MOVEMENTS,
              category: 'period',
              series: ['earned', 'clawed_back', 'paid_out'],
            },
          ]
        : [],
    totals: sums.flatMap(totalsOf),
    definitions: [REPORT_DEFINITIONS.outstanding, REPORT_DEFINITIONS.conversion],
    notes: [
      'Closing balances are converted at the rate of the last day; the other sums only in their currency.',
      'Balances of internal accounts are listed and marked; those on screen leave them out.',
    ],
    tieOutKinds: ['payout'],
  };
};

function totalsOf(sum: OutstandingSum): ControlTotal[] {
  const { currency, balances: count } = sum;
  const amounts = [sum.opening, sum.earned, sum.clawedBack, sum.paidOut, sum.closing];
  return PARTS.map(({ measure, label }, index) => ({
    measure,
    label,
    currency,
    count,
    amountMinor: amounts[index] ?? 0,
    reportingMinor: measure === 'closing' ? sum.closingReporting : null,
  }));
}

function tallyBalance(row: ReportRow, add: AddToTotal): void {
  for (const { measure, at } of PARTS)
    add(measure, textIn(row[3]), {
      count: 1,
      amountMinor: numberIn(row[at]),
      reportingMinor: measure === 'closing' ? numberOrNullIn(row[9]) : null,
    });
}

function movementsOf(movements: readonly EarningSum[]): ReportTable {
  const groups = groupBy(movements, ({ period, currency }) => `${period} ${currency}`);
  const entries = ['earned', 'clawed_back', 'paid_out'] as const;
  const sumOf = (group: readonly EarningSum[], entry: EarningSum['entry']) =>
    group.find((movement) => movement.entry === entry)?.amountMinor ?? 0;
  return {
    sheet: MOVEMENTS,
    title: 'What moved the balances',
    columns: [
      column('day', 'period', 'Period from'),
      column('code', 'currency', 'Currency'),
      money('earned', 'Earned'),
      money('clawed_back', 'Taken back by refunds and disputes'),
      money('paid_out', 'Paid out'),
    ],
    rows: [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [[first.period, first.currency, ...entries.map((entry) => sumOf(group, entry))]];
    }),
  };
}

function columnsFor(currency: string): ReportColumn[] {
  return [
    column('text', 'creator', 'Creator'),
    column('code', 'country', 'Country'),
    column('flag', 'is_internal', 'Internal account'),
    column('code', 'currency', 'Currency'),
    ...PARTS.map(({ measure, label }) => money(measure, label)),
    moneyIn(currency, 'closing_reporting', 'Closing balance'),
  ];
}
