import { currencyExponent } from '../records/fields/currency.ts';

const WITHOUT_DECIMALS = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const WITH_THREE = new Set('BHD JOD KWD OMR TND'.split(' '));

/** An amount of Stripe in minor units of ISO 4217. The two differ for a few currencies: Stripe writes 5 ISK as 500. */
export function minorUnits(amount: number, currency: string): number {
  const code = currency.toUpperCase();
  const places = WITHOUT_DECIMALS.has(code) ? 0 : WITH_THREE.has(code) ? 3 : 2;
  return Math.round(amount * 10 ** (currencyExponent(code) - places));
}
