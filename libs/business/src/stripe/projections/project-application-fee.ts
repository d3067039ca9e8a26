import { idOf, instantOf, numberOf, objectOf, textOf } from '../field-of.ts';
import { minorUnits } from '../minor-units.ts';
import type { Draft, Projected } from './draft.ts';
import { untoldRefundDrafts } from './untold-refund-drafts.ts';

/**
 * What the platform takes of a charge that a connected account made itself: its creator pays it. Of a charge of the platform's
 * own, the fee is in the charge already.
 */
export function projectApplicationFee({ id, history, last, known }: Projected): Draft[] {
  const { object } = last;
  const creator = idOf(object, 'account');
  if (creator === null || object['originating_transaction']) return [];
  const currency = textOf(object, 'currency') ?? '';
  const customer = known.keyOf(creator);
  return [
    feeDraft({
      id,
      customer,
      amount: numberOf(object, 'amount') ?? 0,
      currency,
      at: instantOf(object, 'created') ?? last.at,
    }),
    ...untoldRefundDrafts({ id, customer, currency }, history, []),
  ];
}

/** The fee as a charge on a connected account tells it; none where the fee tells of itself. */
export function projectDirectCharge({ id, last, known }: Projected): Draft[] {
  const { object, account } = last;
  const fee = idOf(object, 'application_fee') ?? `fee:${id}`;
  const amount =
    numberOf(object, 'application_fee_amount') ??
    numberOf(objectOf(object, 'application_fee') ?? {}, 'amount');
  const isPaid = textOf(object, 'status') === 'succeeded' && object['captured'] !== false;
  if (account === null || amount === null || amount === 0 || !isPaid || known.latest(fee) !== null) return [];
  return [
    feeDraft({
      id: fee,
      customer: known.keyOf(account),
      amount,
      currency: textOf(object, 'currency') ?? '',
      at: instantOf(object, 'created') ?? last.at,
    }),
  ];
}

type Fee = { id: string; customer: string; amount: number; currency: string; at: Date };

function feeDraft({ id, customer, amount, currency, at }: Fee): Draft {
  return {
    entity: 'transactions',
    input: {
      id,
      customer,
      kind: 'charge',
      status: 'succeeded',
      amount_minor: minorUnits(amount, currency),
      currency,
      occurred_at: at.toISOString(),
      method: 'application_fee',
      product: 'other',
    },
  };
}
