import { plainTable } from '../../kernel/plain-table.ts';
import { idOf, instantOf, numberOf, textOf } from '../field-of.ts';
import type { KnownObjects } from '../known-objects.ts';
import { minorUnits } from '../minor-units.ts';
import type { Observation } from '../observation.ts';
import type { StripeObject } from '../stripe-event.ts';
import { NotProjectable, type Draft, type Projected } from './draft.ts';

/**
 * Money to a bank: of a connected account to its creator, otherwise to the platform itself. A reversal is no payout of its own:
 * it brings the original back.
 */
export function projectPayout({ id, history, last, known, settings }: Projected): Draft[] {
  const { object, account } = last;
  if (account !== null && settings.creatorPayouts === 'transfers') return [];
  const original = idOf(object, 'original_payout');
  if (original !== null && known.latest(original) === null)
    throw new NotProjectable(
      `The payout ${original} has not been told, which ${id} brings back. Read payouts by a backfill.`,
    );
  if (original !== null) return [];
  const currency = textOf(object, 'currency') ?? '';
  const amountMinor = minorUnits(numberOf(object, 'amount') ?? 0, currency);
  const createdAt = instantOf(object, 'created') ?? instantOf(object, 'date') ?? last.at;
  const arrival = instantOf(object, 'arrival_date') ?? instantOf(object, 'date');
  const reversal = reversalOf(id, object, known);
  const told = STATUSES[textOf(object, 'status') ?? ''] ?? 'pending';
  const status = reversal === null ? told : 'reversed';
  const paidAt = told === 'paid' ? (since(history, 'paid') ?? arrival) : null;
  const returnedAt = told === 'failed' || told === 'cancelled' ? since(history, told) : reversal?.at;
  const notBefore = (at: Date | null | undefined) =>
    at ? new Date(Math.max(at.getTime(), createdAt.getTime())).toISOString() : null;
  return [
    {
      entity: 'payouts',
      input: {
        id,
        recipient: account === null ? 'platform' : 'creator',
        creator: account === null ? null : known.keyOf(account),
        status,
        amount_minor: Math.abs(amountMinor),
        currency,
        created_at: createdAt.toISOString(),
        scheduled_for: arrival?.toISOString() ?? null,
        paid_at: notBefore(paidAt),
        returned_at: notBefore(returnedAt),
        method: METHODS[textOf(object, 'type') ?? ''] ?? null,
        failure_code: textOf(object, 'failure_code'),
        failure_message: textOf(object, 'failure_message')?.slice(0, 1000) ?? null,
      },
      // A negative balance is taken back from the bank.
      columns: { amount_minor: amountMinor },
    },
  ];
}

/** What brings the payout back, and since when as far as is told; null when nothing does, or it failed. */
function reversalOf(id: string, payout: StripeObject, known: KnownObjects): { at: Date | null } | null {
  const named = known.ofKind('payout').find((one) => idOf(one, 'original_payout') === id);
  const reversal = named ?? known.latest(idOf(payout, 'reversed_by'));
  if (reversal === null) return idOf(payout, 'reversed_by') === null ? null : { at: null };
  const status = STATUSES[textOf(reversal, 'status') ?? ''];
  if (status === 'failed' || status === 'cancelled') return null;
  const history = known.historyOf(textOf(reversal, 'id') ?? '');
  return {
    at: since(history, 'paid') ?? instantOf(reversal, 'arrival_date') ?? instantOf(reversal, 'created'),
  };
}

// When Stripe said so first; a reading does not tell when it became so.
function since(history: readonly Observation[], wanted: string): Date | undefined {
  return history.find(
    (one) => !one.eventId.startsWith('backfill:') && STATUSES[textOf(one.object, 'status') ?? ''] === wanted,
  )?.at;
}

const STATUSES: Readonly<Record<string, string>> = plainTable({
  pending: 'pending',
  in_transit: 'in_transit',
  paid: 'paid',
  failed: 'failed',
  canceled: 'cancelled',
});

const METHODS: Readonly<Record<string, string>> = plainTable({ bank_account: 'bank', card: 'card' });
