import type { TaxProfileRow } from '@sextant/db/queries/tax/tax-profile-columns';
import { irisText } from './iris-text.ts';

/** The columns of the intake portal that say who was paid. */
export function irisRecipient(profile: TaxProfileRow, tin: string): Record<string, string> {
  const country = profile.country ?? 'US';
  return {
    'Recipient TIN Type': profile.tinType ?? '',
    'Recipient Taxpayer ID Number': tin,
    ...nameOf(profile),
    'Recipient Country': country,
    'Recipient Address Line 1': irisText(profile.address1, 35),
    'Recipient Address Line 2': irisText(profile.address2, 35),
    'Recipient City/Town': irisText(profile.city),
    'Recipient State/Province/Territory': irisText(profile.region),
    'Recipient ZIP/Postal Code': irisText(
      country === 'US' ? profile.postalCode?.replaceAll('-', '') : profile.postalCode,
    ),
    'Form Account Number': profile.accountNumber,
    '2nd TIN Notice': profile.hasSecondTinNotice ? 'Y' : 'N',
  };
}

// A person with a business name is reported as a business: the person on line 1, the name of the business on line 2.
function nameOf({ entityType, legalName, businessName }: TaxProfileRow): Record<string, string> {
  if (entityType !== 'individual' || businessName !== null)
    return {
      'Recipient Name Type': 'B',
      'Recipient Business or Entity Name Line 1': irisText(legalName),
      'Recipient Business or Entity Name Line 2': irisText(businessName),
    };
  const [first = '', ...rest] = irisText(legalName, 80).split(' ');
  const last = rest.pop();
  return {
    'Recipient Name Type': 'I',
    'Recipient First Name': last === undefined ? '' : first,
    'Recipient Middle Name': rest.join(' '),
    'Recipient Last Name (Surname)': last ?? first,
  };
}
