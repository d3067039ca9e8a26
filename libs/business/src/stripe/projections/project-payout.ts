import { instantOf, numberOf, textOf } from '../field-of.ts';
import { minorUnits } from '../minor-units.ts';
import type { Draft, Projected } from './draft.ts';

/** Money to a bank: of a connected account to its creator, otherwise to the platform itself. */
export function projectPayout({ id, history, last, known, settings }: Projected): Draft[] {
  const { object, account } = last;
  if (account !== null && settings.creatorPayouts === 'transfers') return [];
  const currency = textOf(object, 'currency') ?? '';
  const amountMinor = minorUnits(numberOf(object, 'amount') ?? 0, currency);
  const status = object['reversed_by'] ? 'reversed' : STATUSES[textOf(object, 'status') ?? ''];
  const createdAt = instantOf(object, 'created') ?? instantOf(object, 'date') ?? last.at;
  const arrival = instantOf(object, 'arrival_date') ?? instantOf(object, 'date');
  const since = (wanted: string) =>
    history.find(
      (one) =>
        !one.eventId.startsWith('backfill:') && STATUSES[textOf(one.object, 'status') ?? ''] === wanted,
    )?.at;
  const paidAt = status === 'paid' || status === 'reversed' ? (since('paid') ?? arrival) : undefined;
  const returnedAt = status === 'failed' || status === 'cancelled' ? since(status) : undefined;
  const notBefore = (at: Date | null | undefined) =>
    at ? new Date(Math.max(at.getTime(), createdAt.getTime())).toISOString() : null;
  return [
    {
      entity: 'payouts',
      input: {
        id,
        recipient: account === null ? 'platform' : 'creator',
        creator: account === null ? null : known.keyOf(account),
        status: status ?? 'pending',
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

const STATUSES: Readonly<Record<string, string>> = {
  pending: 'pending',
  in_transit: 'in_transit',
  paid: 'paid',
  failed: 'failed',
  canceled: 'cancelled',
};

const METHODS: Readonly<Record<string, string>> = { bank_account: 'bank', card: 'card' };
