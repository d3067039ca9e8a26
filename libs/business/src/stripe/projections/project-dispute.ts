import { plainTable } from '../../kernel/plain-table.ts';
import { idOf, instantOf, numberOf, textOf } from '../field-of.ts';
import { minorUnits } from '../minor-units.ts';
import { NotProjectable, type Draft, type Projected } from './draft.ts';

const STANDINGS: Readonly<Record<string, readonly [kind: string, status: string]>> = plainTable({
  warning_needs_response: ['inquiry', 'pending'],
  warning_under_review: ['inquiry', 'pending'],
  // Over without a dispute: nothing moved.
  warning_closed: ['inquiry', 'succeeded'],
  needs_response: ['dispute', 'pending'],
  under_review: ['dispute', 'pending'],
  won: ['dispute', 'won'],
  lost: ['dispute', 'lost'],
  // The money went back by a refund, not by the dispute.
  charge_refunded: ['dispute', 'won'],
  prevented: ['dispute', 'won'],
});

/** A dispute, or the inquiry before it, of a charge that is stored. */
export function projectDispute({ id, last, payerOf }: Projected): Draft[] {
  const { object, account } = last;
  // Of a charge that is a connected account's own, it is that account's too.
  if (account !== null) return [];
  const charge = idOf(object, 'charge');
  if (charge === null) throw new NotProjectable('The dispute names no charge.');
  const customer = payerOf(charge);
  if (customer === null)
    throw new NotProjectable(`The charge ${charge} has not arrived yet; its dispute waits for it.`);
  const told = textOf(object, 'status') ?? '';
  const standing = STANDINGS[told];
  if (standing === undefined)
    throw new NotProjectable(`Sextant does not know the status ${told} of a dispute.`);
  const currency = textOf(object, 'currency') ?? '';
  return [
    {
      entity: 'transactions',
      input: {
        id,
        customer,
        kind: standing[0],
        status: standing[1],
        amount_minor: minorUnits(numberOf(object, 'amount') ?? 0, currency),
        currency,
        occurred_at: (instantOf(object, 'created') ?? last.at).toISOString(),
        charge,
        reason: textOf(object, 'reason'),
      },
    },
  ];
}
