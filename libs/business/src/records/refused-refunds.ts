import type { OverRefund } from '@sextant/db/queries/records/select-over-refunds';
import { currencyExponent } from './fields/currency.ts';

export type RefusedRecord = { position: number; id: string | null; field: string | null; message: string };

/** Which sent refunds take more than is left of their charge, in the order they were sent; a refused one takes nothing. */
export function refusedRefunds(refunds: readonly OverRefund[]): RefusedRecord[] {
  const left = new Map<string, number>();
  const refused: RefusedRecord[] = [];
  for (const refund of refunds) {
    const { position, chargeId, chargeMinor, amountMinor } = refund;
    const rest = left.get(chargeId) ?? chargeMinor;
    if (amountMinor <= rest || position === null) left.set(chargeId, Math.max(rest - amountMinor, 0));
    else refused.push({ position, id: refund.id, field: 'amount', message: sentence(refund, rest) });
  }
  return refused;
}

function sentence({ chargeId, chargeMinor, amountMinor, currency }: OverRefund, rest: number): string {
  const money = (minor: number) => {
    const places = currencyExponent(currency);
    return `${(minor / 10 ** places).toFixed(places)} ${currency}`;
  };
  return `${money(amountMinor)} is more than the ${money(rest)} left of the charge ${chargeId} of ${money(chargeMinor)}. Check the amount, and whether this refund was sent before under another id.`;
}
