import type { JudgedTaxLine } from './read-tax-year.ts';
import type { TaxPayee } from './tax-answers.ts';
import { taxLacks } from './tax-lacks.ts';

/** A line as it is shown. The first account speaks for all that have its TIN. */
export function toTaxPayee(line: JudgedTaxLine): TaxPayee {
  const { accounts, label: _label, unpriced: _unpriced, ...shown } = line;
  const [first] = accounts;
  const profile = first?.profile ?? null;
  return {
    ...shown,
    customerId: first?.customerId ?? 0,
    externalId: first?.externalId ?? '',
    name: profile?.legalName ?? first?.name ?? null,
    country: first?.country ?? null,
    accounts: accounts.length,
    document: profile?.document ?? null,
    tinType: profile?.tinType ?? null,
    tinLastFour: profile?.tinLastFour ?? null,
    isBackupWithheld: isWithheld(line),
    lacks: line.filer === 'processor' || line.status === 'foreign' ? [] : taxLacks(profile),
  };
}

/** Withholding begins when the IRS says so, or when a form is due and the W-9 or the number is missing. */
function isWithheld({ accounts, status, withheldMinor, filer }: JudgedTaxLine): boolean {
  const profile = accounts[0]?.profile ?? null;
  if (filer === 'processor') return false;
  const isMissing = !profile?.document || !profile.tinLastFour;
  return profile?.isBackupWithheld === true || withheldMinor > 0 || (status === 'missing_data' && isMissing);
}
