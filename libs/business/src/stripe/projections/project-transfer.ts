import { idOf, instantOf, numberOf, textOf } from '../field-of.ts';
import { minorUnits } from '../minor-units.ts';
import type { Draft, Projected } from './draft.ts';
import { projectPayout } from './project-payout.ts';

/** A transfer to a connected account, where those are what pays creators. Before 2017 payouts to banks were called transfers too. */
export function projectTransfer(projected: Projected): Draft[] {
  const { id, last, known, settings } = projected;
  const { object } = last;
  const account = idOf(object, 'destination');
  const isToAccount = account !== null && account.startsWith('acct_');
  if (!isToAccount) return textOf(object, 'status') === null ? [] : projectPayout(projected);
  if (settings.creatorPayouts === 'payouts') return [];
  const currency = textOf(object, 'currency') ?? '';
  const createdAt = (instantOf(object, 'created') ?? last.at).toISOString();
  const isReversed = object['reversed'] === true;
  const kept =
    (numberOf(object, 'amount') ?? 0) - (isReversed ? 0 : (numberOf(object, 'amount_reversed') ?? 0));
  return [
    {
      entity: 'payouts',
      input: {
        id,
        recipient: 'creator',
        creator: known.keyOf(account),
        status: isReversed ? 'reversed' : 'paid',
        amount_minor: minorUnits(kept, currency),
        currency,
        created_at: createdAt,
        paid_at: createdAt,
        returned_at: isReversed ? last.at.toISOString() : null,
        method: 'transfer',
      },
    },
  ];
}
