import type { StripeObject } from '../stripe-event.ts';
import type { Observation } from '../observation.ts';
import { minorUnits } from '../minor-units.ts';
import { untoldRefunds } from '../untold-refunds.ts';
import type { Draft } from './draft.ts';

/** How the id of a refund begins that was made from what its charge says. */
export const UNTOLD_REFUND_PREFIX = 'refund:';

type Charged = { id: string; customer: string; currency: string };

/** Refunds that only the charge, or the application fee, tells. */
export function untoldRefundDrafts(
  { id, customer, currency }: Charged,
  history: readonly Observation[],
  told: readonly StripeObject[],
): Draft[] {
  return untoldRefunds(history, told).map(({ at, amount, reached }) => ({
    entity: 'transactions',
    input: {
      id: `${UNTOLD_REFUND_PREFIX}${id}:${reached}`,
      customer,
      kind: 'refund',
      status: 'succeeded',
      amount_minor: minorUnits(amount, currency),
      currency,
      occurred_at: at.toISOString(),
      charge: id,
    },
  }));
}
