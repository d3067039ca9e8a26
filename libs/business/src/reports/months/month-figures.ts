import type { FactSum } from '@sextant/db/queries/months/select-fact-sums';
import { REPORT_DEFINITIONS } from '../making/report-definitions.ts';
import { statusLabel, statusMeasure } from '../making/totals-of-sums.ts';
import type { FinancialReportType } from '../contract.ts';
import type { MonthFigure } from './contract.ts';

type Line = {
  reportType: FinancialReportType;
  measure: string;
  label: string;
  version: number;
  sign: 1 | -1;
};

/** The figures that are kept of a month, by report, measure and currency. */
export function monthFigures(sums: readonly FactSum[]): MonthFigure[] {
  const figures = new Map<string, MonthFigure>();
  for (const sum of sums) for (const line of linesOf(sum)) addSum(figures, sum, line);
  return [...figures.values()].toSorted((a, b) => figureKey(a).localeCompare(figureKey(b), 'en'));
}

/** Which figure it is, whatever it comes to. */
export function figureKey({
  reportType,
  measure,
  currency,
}: Pick<MonthFigure, 'reportType' | 'measure' | 'currency'>): string {
  return `${reportType} ${measure} ${currency}`;
}

function addSum(figures: Map<string, MonthFigure>, sum: FactSum, line: Line): void {
  const { reportType, measure, label, version, sign } = line;
  const key = figureKey({ reportType, measure, currency: sum.currency });
  const known = figures.get(key);
  const reporting = sum.reportingMinor === null ? null : sign * sum.reportingMinor;
  figures.set(key, {
    reportType,
    measure,
    label,
    currency: sum.currency,
    definitionVersion: version,
    count: (known?.count ?? 0) + sum.count,
    amountMinor: (known?.amountMinor ?? 0) + sign * sum.amountMinor,
    reportingMinor: plus(known === undefined ? 0 : known.reportingMinor, reporting),
  });
}

function plus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

const { charges, refunds, creditNotes, disputes, net, transactions, payouts, earnings } = REPORT_DEFINITIONS;

function linesOf({ fact, kind, status }: FactSum): Line[] {
  const measure = statusMeasure(kind, status);
  const label = statusLabel(measure);
  switch (fact) {
    case 'purchase':
      return [
        {
          reportType: 'outstanding_balance',
          measure: 'earned',
          label: earnings.label,
          version: earnings.version,
          sign: 1,
        },
      ];
    case 'payout':
      return [{ reportType: 'payouts', measure, label, version: payouts.version, sign: 1 }];
    case 'transaction':
      return [
        { reportType: 'transactions', measure, label, version: transactions.version, sign: 1 },
        ...(kind === 'refund'
          ? [{ reportType: 'refunds', measure, label, version: refunds.version, sign: 1 } as const]
          : []),
        ...revenueLines(kind, status),
      ];
  }
}

function revenueLines(kind: string, status: string): Line[] {
  const reportType = 'revenue';
  const netLine = { reportType, measure: 'net', label: net.label, version: net.version } as const;
  if (kind === 'charge' && status === 'succeeded')
    return [
      { reportType, measure: 'charges', label: charges.label, version: charges.version, sign: 1 },
      { ...netLine, sign: 1 },
    ];
  if (kind === 'refund' && status === 'succeeded')
    return [
      { reportType, measure: 'refunds', label: refunds.label, version: refunds.version, sign: 1 },
      { ...netLine, sign: -1 },
    ];
  if (kind === 'credit_note' && status === 'succeeded')
    return [
      {
        reportType,
        measure: 'credit_notes',
        label: creditNotes.label,
        version: creditNotes.version,
        sign: 1,
      },
      { ...netLine, sign: -1 },
    ];
  if (kind === 'dispute' && status === 'lost')
    return [
      { reportType, measure: 'disputes_lost', label: disputes.label, version: disputes.version, sign: 1 },
      { ...netLine, sign: -1 },
    ];
  return [];
}
