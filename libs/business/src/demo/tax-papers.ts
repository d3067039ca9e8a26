import type { Context } from '../kernel/context.ts';
import type { SaveTaxPayee, TaxPayer } from '../tax/contract.ts';
import { saveTaxPayee } from '../tax/save-tax-payee.ts';
import { saveTaxPayer } from '../tax/save-tax-payer.ts';
import { CREATORS } from './content.ts';
import type { Person } from './people.ts';

const PAYER = {
  name: 'Studio Example, Inc.',
  ein: '12-3456789',
  address1: '100 Market Street',
  address2: null,
  city: 'San Francisco',
  state: 'CA',
  zip: '94105',
  phone: '4155550100',
  email: 'tax@studio.example',
} as const satisfies TaxPayer;

/** Two accounts of somebody with one number. */
const FIRST_ACCOUNT = 24;
const SECOND_ACCOUNT = 26;

const HOMES: Readonly<Record<string, { region: string; postalCode: string }>> = {
  'New York': { region: 'NY', postalCode: '10001' },
  'Los Angeles': { region: 'CA', postalCode: '90012' },
  Austin: { region: 'TX', postalCode: '78701' },
  Chicago: { region: 'IL', postalCode: '60601' },
};

/** Lets most creators send their W-9 or W-8: a few do not, one has two accounts, others are companies. */
export async function handInTaxPapers(
  ctx: Context,
  people: readonly Person[],
  idOf: (key: string) => number,
): Promise<void> {
  await saveTaxPayer(ctx, PAYER);
  for (const [index, person] of people.slice(0, CREATORS).entries()) {
    const paper = person.place.country === 'US' ? w9(person, index) : w8(person, index);
    if (paper !== null) await saveTaxPayee(ctx, { customerId: idOf(person.key), ...paper });
  }
}

type Paper = Omit<SaveTaxPayee, 'customerId'>;

function w9(person: Person, index: number): Paper | null {
  if (index % 9 === 2) return null;
  const isCompany = index % 9 === 0;
  return {
    ...paperOf(person),
    document: 'W-9',
    entityType: isCompany ? 's_corporation' : 'individual',
    legalName: isCompany ? `${person.name} Studio Inc` : person.name,
    tinType: isCompany ? 'EIN' : 'SSN',
    // Made up.
    tin: isCompany
      ? `98-76543${twoDigits(index)}`
      : `123-45-67${twoDigits(index === SECOND_ACCOUNT ? FIRST_ACCOUNT : index)}`,
    incomeKind: index % 9 === 4 ? 'royalties' : 'services',
    filer: index % 9 === 3 ? 'processor' : 'us',
    ...HOMES[person.city],
  };
}

function w8(person: Person, index: number): Paper | null {
  return index % 7 === 5 ? null : { ...paperOf(person), document: 'W-8' };
}

function paperOf({ name, city, place, signedUpAt }: Person): Paper {
  return {
    document: null,
    signedOn: new Date(signedUpAt).toISOString().slice(0, 10),
    entityType: 'individual',
    legalName: name,
    businessName: null,
    address1: '1 Main Street',
    address2: null,
    city,
    region: null,
    postalCode: null,
    country: place.country,
    tinType: null,
    exemptPayeeCode: null,
    isBackupWithheld: false,
    hasSecondTinNotice: false,
    incomeKind: 'services',
    filer: 'us',
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
