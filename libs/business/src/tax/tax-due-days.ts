import type { TaxForm } from './contract.ts';

export type TaxDueDays = { dueToPayee: string; dueToIrs: string };

/** ISO days by which a year's forms are due, filed electronically: the next Monday when the day is on a weekend. */
export function taxDueDays(form: TaxForm, year: number): TaxDueDays {
  const january = weekday(Date.UTC(year + 1, 0, 31));
  return {
    dueToPayee: january,
    dueToIrs: form === '1099-NEC' ? january : weekday(Date.UTC(year + 1, 2, 31)),
  };
}

function weekday(at: number): string {
  const day = new Date(at);
  const ahead = { 6: 2, 0: 1 }[day.getUTCDay()] ?? 0;
  day.setUTCDate(day.getUTCDate() + ahead);
  return day.toISOString().slice(0, 10);
}
