import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { TaxForm } from './contract.ts';
import { readTaxYear } from './read-tax-year.ts';
import type { TaxPayee } from './tax-answers.ts';
import { toTaxPayee } from './to-tax-payee.ts';

/** Every form of a year for reports, largest amounts first; of one form where it is named. No whole taxpayer number is in it. */
export async function taxRows(ctx: Context, year: number, form?: TaxForm): Promise<TaxPayee[]> {
  requirePermission(ctx, 'tax.read');
  const { lines } = await readTaxYear(ctx, year);
  return lines.map(toTaxPayee).filter((payee) => form === undefined || payee.form === form);
}
