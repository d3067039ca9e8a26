import type { TaxSpan } from '@sextant/db/queries/tax/tax-moneys';
import { instantOf } from '../time/wall-clock.ts';

/** A calendar year on the clock of a zone. */
export function taxSpan(year: number, zone: string): TaxSpan {
  const start = (of: number) => new Date(instantOf(zone, Date.UTC(of, 0, 1)));
  return { from: start(year), to: start(year + 1), zone };
}
