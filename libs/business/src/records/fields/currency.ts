import { z } from 'zod';

const KNOWN = new Set(Intl.supportedValuesOf('currency'));
const EXPONENTS = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/** Decimal places of a currency's minor unit, by ISO 4217 (Intl follows other rules for some, such as PKR). */
export function currencyExponent(currency: string): number {
  return EXPONENTS.get(currency) ?? 2;
}

/** ISO 4217, in capitals. */
export const Currency = z
  .string('Give a currency as three letters, such as EUR.')
  .trim()
  .toUpperCase()
  .refine((code) => KNOWN.has(code), 'Give a currency of ISO 4217, such as EUR.')
  .meta({ description: 'ISO 4217', examples: ['USD'] });
