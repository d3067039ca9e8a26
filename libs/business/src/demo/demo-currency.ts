import type { Place } from './places.ts';

export type DemoCurrency = 'USD' | 'EUR';

const EURO_COUNTRIES: readonly string[] = ['DE', 'FR', 'ES', 'NL'];

/** What somebody pays in: euros where they have them, else dollars. */
export function demoCurrency({ country }: Place): DemoCurrency {
  return EURO_COUNTRIES.includes(country) ? 'EUR' : 'USD';
}
