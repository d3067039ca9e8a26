import type { TaxAccountRow } from '@sextant/db/queries/tax/select-tax-accounts';
import type { TaxLack } from './tax-answers.ts';

const WORDS = {
  document: 'W-9',
  tin: 'taxpayer number',
  name: 'legal name',
  address: 'address',
} as const satisfies Record<TaxLack, string>;

/** What a form needs and nobody has sent yet. */
export function taxLacks(profile: TaxAccountRow['profile']): TaxLack[] {
  const lacks: TaxLack[] = [];
  if (!profile?.document) lacks.push('document');
  if (!profile?.tinLastFour) lacks.push('tin');
  if (!profile?.legalName) lacks.push('name');
  if (!profile?.address1 || !profile.city || !profile.country) lacks.push('address');
  return lacks;
}

/** The same as the subject of a sentence: `the W-9 and the taxpayer number`. */
export function lacksAsWords(lacks: readonly TaxLack[]): string {
  return new Intl.ListFormat('en').format(lacks.map((lack) => `the ${WORDS[lack]}`));
}
