import { requirePermission } from '../access/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { TaxPayeesQuery } from './contract.ts';
import { readTaxYear } from './read-tax-year.ts';
import type { TaxPayee, TaxPayees } from './tax-answers.ts';
import { toTaxPayee } from './to-tax-payee.ts';

/** One page of a year's forms, largest amounts first. */
export async function listTaxPayees(ctx: Context, input: TaxPayeesQuery): Promise<TaxPayees> {
  requirePermission(ctx, 'tax.read');
  const query = TaxPayeesQuery.parse(input);
  const { lines } = await readTaxYear(ctx, query.year);
  const found = lines.map(toTaxPayee).filter((payee) => isAskedFor(payee, query));
  const offset = Number(query.cursor ?? 0) || 0;
  const end = offset + query.limit;
  return {
    items: found.slice(offset, end),
    total: found.length,
    nextCursor: end < found.length ? String(end) : null,
  };
}

type Conditions = Pick<TaxPayeesQuery, 'form' | 'status' | 'search'>;

function isAskedFor(payee: TaxPayee, { form, status, search }: Conditions): boolean {
  if (form !== undefined && payee.form !== form) return false;
  if (status !== undefined && payee.status !== status) return false;
  const words = `${payee.name ?? ''} ${payee.externalId}`.toLowerCase();
  return search === undefined || words.includes(search.toLowerCase());
}
