import type { MoneySum } from '@sextant/db/queries/reports/money-sum';
import { numberIn, numberOrNullIn, textIn } from './cells.ts';
import { groupBy } from './group-by.ts';
import type { AddToTotal, ReportRow } from './report-content.ts';

type RevenueMeasure = (typeof MEASURES)[number];

export const REVENUE_LABELS: Record<string, string> & Record<RevenueMeasure | 'net', string> = {
  charges: 'Charges',
  refunds: 'Refunds',
  credit_notes: 'Credit notes',
  disputes_lost: 'Disputes lost',
  net: 'Net revenue',
};

const MEASURES = ['charges', 'refunds', 'credit_notes', 'disputes_lost'] as const;
const NET_AT = 3 + MEASURES.length * 3;

/** What a sum is to the revenue; null when it is nothing to it. */
export function revenueMeasureOf({ kind, status }: Pick<MoneySum, 'kind' | 'status'>): RevenueMeasure | null {
  if (kind === 'charge' && status === 'succeeded') return 'charges';
  if (kind === 'refund' && status === 'succeeded') return 'refunds';
  if (kind === 'credit_note' && status === 'succeeded') return 'credit_notes';
  return kind === 'dispute' && status === 'lost' ? 'disputes_lost' : null;
}

/** One row for each period, currency and product: number, amount and converted amount of each measure, then the net. */
export function revenueRows(sums: readonly MoneySum[]): ReportRow[] {
  const groups = groupBy(sums, ({ period, currency, product }) => `${period} ${currency} ${product}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const parts = MEASURES.map((measure) => partOf(group.filter((sum) => revenueMeasureOf(sum) === measure)));
    const cells = parts.flatMap(({ count, minor, reporting }) => [count, minor, reporting]);
    return [[first.period, first.currency, first.product || null, ...cells, ...netOf(parts)]];
  });
}

/** Adds a row to the totals of each measure and of the net. */
export function tallyRevenue(row: ReportRow, add: AddToTotal): void {
  const currency = textIn(row[1]);
  let movements = 0;
  for (const [index, measure] of MEASURES.entries()) {
    const at = 3 + index * 3;
    const count = numberIn(row[at]);
    movements += count;
    if (count > 0) add(measure, currency, amountsAt(row, { at: at + 1, count }));
  }
  add('net', currency, amountsAt(row, { at: NET_AT, count: movements }));
}

function amountsAt(row: ReportRow, { at, count }: { at: number; count: number }) {
  return { count, amountMinor: numberIn(row[at]), reportingMinor: numberOrNullIn(row[at + 1]) };
}

type Part = { count: number; minor: number; reporting: number | null };

function partOf(sums: readonly MoneySum[]): Part {
  const isWhole = sums.every(({ unconverted }) => unconverted === 0);
  return {
    count: sums.reduce((total, { count }) => total + count, 0),
    minor: sums.reduce((total, { amountMinor }) => total + amountMinor, 0),
    reporting: isWhole ? sums.reduce((total, { reportingMinor }) => total + reportingMinor, 0) : null,
  };
}

function netOf(parts: readonly Part[]): [number, number | null] {
  let minor = 0;
  let reporting: number | null = 0;
  for (const [index, part] of parts.entries()) {
    const sign = index === 0 ? 1 : -1;
    minor += sign * part.minor;
    reporting = reporting === null || part.reporting === null ? null : reporting + sign * part.reporting;
  }
  return [minor, reporting];
}
