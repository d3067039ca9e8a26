import { plainTable } from '../../kernel/plain-table.ts';
import { idOf, instantOf, numberOf, textOf } from '../field-of.ts';
import { minorUnits } from '../minor-units.ts';
import { isRelease } from '../untold-refunds.ts';
import { NotProjectable, type Draft, type Projected } from './draft.ts';

const STATUSES: Readonly<Record<string, string>> = plainTable({
  pending: 'pending',
  requires_action: 'pending',
  failed: 'failed',
  canceled: 'failed',
});

/** A refund of a charge that is stored. What a connected account gives back is its creator's. */
export function projectRefund({ id, last, known, payerOf }: Projected): Draft[] {
  const { object, account } = last;
  if (account !== null) return [];
  const intent = idOf(object, 'payment_intent');
  const charge =
    idOf(object, 'charge') ??
    textOf(known.ofKind('charge').find((one) => idOf(one, 'payment_intent') === intent) ?? {}, 'id');
  if (charge === null) throw new NotProjectable('The refund names no charge that is known.');
  if (isRelease(object, known.latest(charge) ?? {})) return [];
  const customer = payerOf(charge);
  if (customer === null)
    throw new NotProjectable(`The charge ${charge} has not arrived yet; its refund waits for it.`);
  const currency = textOf(object, 'currency') ?? '';
  return [
    {
      entity: 'transactions',
      input: {
        id,
        customer,
        kind: 'refund',
        status: STATUSES[textOf(object, 'status') ?? ''] ?? 'succeeded',
        amount_minor: minorUnits(numberOf(object, 'amount') ?? 0, currency),
        currency,
        occurred_at: (instantOf(object, 'created') ?? last.at).toISOString(),
        charge,
        reason: textOf(object, 'reason') ?? textOf(object, 'failure_reason'),
      },
    },
  ];
}
