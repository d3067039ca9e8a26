import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { TaxPayeesQuery } from './contract.ts';
import { readTaxYear, type JudgedTaxLine } from './read-tax-year.ts';
import type { TaxPayees } from './tax-answers.ts';
import { toTaxPayee } from './to-tax-payee.ts';

/** One page of a year's forms, largest amounts first. */
export async function listTaxPayees(ctx: Context, input: TaxPayeesQuery): Promise<TaxPayees> {
  requirePermission(ctx, 'tax.read');
  const query = TaxPayeesQuery.parse(input);
  const { lines } = await readTaxYear(ctx, query.year);
  const found = lines.filter((line) => isAskedFor(line, query)).map(toTaxPayee);
  const offset = Number(query.cursor ?? 0) || 0;
  const end = offset + query.limit;
  return {
    items: found.slice(offset, end),
    total: found.length,
    nextCursor: end < found.length ? String(end) : null,
  };
}

type Conditions = Pick<TaxPayeesQuery, 'form' | 'status' | 'search'>;

function isAskedFor(line: JudgedTaxLine, { form, status, search }: Conditions): boolean {
  if (form !== undefined && line.form !== form) return false;
  if (status !== undefined && line.status !== status) return false;
  if (search === undefined) return true;
  const words = line.accounts.map(
    ({ externalId, name, profile }) => `${externalId} ${name ?? ''} ${profile?.legalName ?? ''}`,
  );
  return words.join(' ').toLowerCase().includes(search.toLowerCase());
}
