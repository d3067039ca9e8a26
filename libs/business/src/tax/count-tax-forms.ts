import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { TaxForm, TaxStatus } from './contract.ts';
import { readTaxYear } from './read-tax-year.ts';

export type TaxFormCount = { form: TaxForm; status: TaxStatus; forms: number };

/** How many forms of a year are in which state, by form and state: nobody's name, number or amount. */
export async function countTaxForms(ctx: Context, year: number): Promise<TaxFormCount[]> {
  requirePermission(ctx, 'reports.run');
  const counts = new Map<string, TaxFormCount>();
  for (const { form, status } of (await readTaxYear(ctx, year)).lines) {
    const key = `${form} ${status}`;
    const count = counts.get(key) ?? { form, status, forms: 0 };
    counts.set(key, { ...count, forms: count.forms + 1 });
  }
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count);
}
