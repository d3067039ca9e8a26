import { currencyExponent } from '../../records/fields/currency.ts';

/** Minor units as an exact decimal in major units, with all places of the currency: -1250 US cents are -12.50. */
export function decimalOf(minor: number, currency: string): string {
  const places = currencyExponent(currency);
  if (places === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
