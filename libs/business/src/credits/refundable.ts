import type { CreditAccount } from './contract.ts';

/** The most that can be given back to a customer: what was taken and not given back yet. */
export function refundable({
  consumed,
  expired,
  refunded,
}: Pick<CreditAccount, 'consumed' | 'expired' | 'refunded'>): number {
  return Math.max(consumed + expired - refunded, 0);
}
