import { selectTaxCorrections } from '@sextant/db/queries/tax/select-tax-corrections';
import { selectSameTin, selectTaxPayee } from '@sextant/db/queries/tax/select-tax-payee';
import { selectPaidMonths, selectTaxPayments } from '@sextant/db/queries/tax/select-tax-payments';
import type { TaxProfileRow } from '@sextant/db/queries/tax/tax-profile-columns';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { TaxPayeeQuery } from './contract.ts';
import { readTaxYear } from './read-tax-year.ts';
import type { TaxPayeeView, TaxProfile } from './tax-answers.ts';
import { toTaxPayee } from './to-tax-payee.ts';

const PAYMENTS = 500;

/** What is known of a payee and what was paid in a year to all accounts with the same TIN. */
export async function getTaxPayee(ctx: Context, input: TaxPayeeQuery): Promise<TaxPayeeView> {
  requirePermission(ctx, 'tax.read');
  const { year, customerId } = TaxPayeeQuery.parse(input);
  const { sql } = ctx.db;
  const payee = await selectTaxPayee(sql, customerId);
  if (payee === null) throw new BusinessError('not_found', 'There is no such customer.');
  const { profile, ...customer } = payee;
  const digest = profile?.tinDigest ?? null;
  const accounts =
    digest === null
      ? [{ customerId, externalId: customer.externalId, name: customer.name }]
      : await selectSameTin(sql, digest);
  const ids = accounts.map((account) => account.customerId);
  const { span, lines } = await readTaxYear(ctx, year);
  const [payments, months, corrections] = await Promise.all([
    selectTaxPayments(sql, span, { customerIds: ids, limit: PAYMENTS }),
    selectPaidMonths(sql, span, ids),
    selectTaxCorrections(sql, year, ids),
  ]);
  const forms = lines.filter((line) => line.accounts.some((account) => ids.includes(account.customerId)));
  return {
    year,
    ...customer,
    profile: profile && toProfile(customerId, profile),
    accounts,
    forms: forms.map(toTaxPayee),
    payments,
    months: Array.from({ length: 12 }, (_, index) => ({
      month: index + 1,
      amountMinor: months
        .filter(({ month }) => month === index + 1)
        .reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    })),
    corrections,
  };
}

function toProfile(customerId: number, { tinDigest: _digest, ...profile }: TaxProfileRow): TaxProfile {
  return { customerId, ...profile };
}
