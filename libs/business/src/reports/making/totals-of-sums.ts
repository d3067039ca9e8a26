import type { MoneySum } from '@sextant/db/queries/reports/money-sum';
import type { ControlTotal } from '../contract.ts';
import { ControlTotals } from './control-totals.ts';

/** The measure of rows of one kind and status. */
export function statusMeasure(kind: string, status: string): string {
  return `${kind}_${status}`;
}

/** `charge_succeeded` as people read it. */
export function statusLabel(measure: string): string {
  const words = measure.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The control totals of rows by kind, status and currency. */
export function totalsOfSums(
  sums: readonly MoneySum[],
  labelOf: (measure: string) => string,
): ControlTotal[] {
  const totals = new ControlTotals(labelOf);
  for (const { kind, status, currency, count, amountMinor, reportingMinor, unconverted } of sums)
    totals.add(statusMeasure(kind, status), currency, {
      count,
      amountMinor,
      reportingMinor: unconverted > 0 ? null : reportingMinor,
    });
  return totals.list();
}
