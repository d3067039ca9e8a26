import type { ControlTotal } from '../contract.ts';
import type { AddToTotal, TotalAmounts } from './report-content.ts';

/** Sums by measure and currency. */
export class ControlTotals {
  readonly #totals = new Map<string, ControlTotal>();
  readonly #labelOf: (measure: string) => string;

  constructor(labelOf: (measure: string) => string = (measure) => measure) {
    this.#labelOf = labelOf;
  }

  readonly add: AddToTotal = (measure, currency, amounts) => {
    const key = `${measure} ${currency}`;
    const known = this.#totals.get(key);
    if (known === undefined)
      this.#totals.set(key, { measure, label: this.#labelOf(measure), currency, ...amounts });
    else addAmounts(known, amounts);
  };

  /** By measure, then currency. */
  list(): ControlTotal[] {
    return [...this.#totals.values()].toSorted(
      (a, b) => a.measure.localeCompare(b.measure, 'en') || a.currency.localeCompare(b.currency, 'en'),
    );
  }
}

function addAmounts(known: ControlTotal, { count, amountMinor, reportingMinor }: TotalAmounts): void {
  known.count += count;
  known.amountMinor += amountMinor;
  known.reportingMinor =
    known.reportingMinor === null || reportingMinor === null ? null : known.reportingMinor + reportingMinor;
}
