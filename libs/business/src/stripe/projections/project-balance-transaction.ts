import { idOf, instantOf, numberOf, textOf } from '../field-of.ts';
import { minorUnits } from '../minor-units.ts';
import type { Draft, Projected } from './draft.ts';

/** A line of Stripe's own books. Lines of connected accounts are in their books, not in the platform's. */
export function projectBalanceTransaction({ id, last }: Projected): Draft[] {
  const { object, account } = last;
  if (account !== null) return [];
  const currency = textOf(object, 'currency') ?? '';
  const minor = (field: string) => minorUnits(numberOf(object, field) ?? 0, currency);
  const source = idOf(object, 'source');
  const type = textOf(object, 'type') ?? 'unknown';
  return [
    {
      entity: 'balance_transactions',
      input: {
        id,
        type: type.slice(0, 100),
        status: textOf(object, 'status') === 'pending' ? 'pending' : 'available',
        amount_minor: minor('amount'),
        fee_minor: minor('fee'),
        currency,
        source,
        ...(type.startsWith('payout') ? { payout: source } : {}),
        created_at: (instantOf(object, 'created') ?? last.at).toISOString(),
        available_at: instantOf(object, 'available_on')?.toISOString() ?? null,
      },
    },
  ];
}
