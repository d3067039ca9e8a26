import type { TaxProfileRow } from '@sextant/db/queries/tax/tax-profile-columns';
import type { TaxForm, TaxPayer } from './contract.ts';
import { IRIS_COLUMNS, IRIS_MONTHS } from './iris-columns.ts';
import { irisRecipient } from './iris-recipient.ts';
import { irisText } from './iris-text.ts';

export type IrisReturn = {
  form: TaxForm;
  box: string;
  year: number;
  payer: TaxPayer;
  profile: TaxProfileRow;
  tin: string;
  amountMinor: number;
  withheldMinor: number;
  transactions: number;
  /** January first, minor units; only a 1099-K has them. */
  months: readonly number[];
};

/** One return in the order of the template's columns. */
export function irisRow(one: IrisReturn): string[] {
  const cells: Record<string, string> = {
    'Form Type': one.form,
    'Tax Year': String(one.year),
    ...payerOf(one.payer),
    ...irisRecipient(one.profile, one.tin),
    ...boxesOf(one),
  };
  return IRIS_COLUMNS[one.form].map((column) => cells[column] ?? '');
}

function payerOf(payer: TaxPayer): Record<string, string> {
  return {
    'Payer TIN Type': 'EIN',
    'Payer Taxpayer ID Number': payer.ein.replaceAll('-', ''),
    'Payer Name Type': 'B',
    'Payer Business or Entity Name Line 1': irisText(payer.name),
    'Payer Country': 'US',
    'Payer Address Line 1': irisText(payer.address1, 35),
    'Payer Address Line 2': irisText(payer.address2, 35),
    'Payer City/Town': irisText(payer.city),
    'Payer State/Province/Territory': payer.state,
    'Payer ZIP/Postal Code': payer.zip.replaceAll('-', ''),
    'Payer Phone Type': 'D',
    'Payer Phone': payer.phone,
    'Payer Email Address': payer.email ?? '',
  };
}

function boxesOf({ form, box, amountMinor, withheldMinor, transactions, months }: IrisReturn) {
  const column = IRIS_COLUMNS[form].find((name) => name.startsWith(`Box ${box} - `));
  const amounts: Record<string, string> = {
    'Box 4 - Federal income tax withheld': withheldMinor === 0 ? '' : decimal(withheldMinor),
    ...(column === undefined ? {} : { [column]: decimal(amountMinor) }),
  };
  if (form !== '1099-K') return amounts;
  return {
    ...amounts,
    'Filer Type': 'PSE',
    'Transactions Reported': 'Third party network',
    'Box 3 - Number of payment transactions': String(transactions),
    ...Object.fromEntries(IRIS_MONTHS.map((name, index) => [name, decimal(months[index] ?? 0)])),
  };
}

function decimal(minor: number): string {
  return (minor / 100).toFixed(2);
}
