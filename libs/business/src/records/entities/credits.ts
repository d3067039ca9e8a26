import { checkMoney, moneyColumns } from '../fields/check-money.ts';
import { choice } from '../fields/choice.ts';
import { ExternalId } from '../fields/external-id.ts';
import { Instant, InstantAhead } from '../fields/instant.ts';
import { moneyFields } from '../fields/money.ts';
import { text } from '../fields/text.ts';
import { wholeNumber } from '../fields/whole-number.ts';
import { defineEntity } from '../record-entity.ts';

/** Movements of credits. */
export const credits = defineEntity({
  name: 'credits',
  table: 'credit_entry',
  description:
    'One movement of a customer’s credits. The kind gives the direction: purchased, granted and refunded add; consumed and expired take.',
  aliases: {
    customer_id: 'customer',
    user: 'customer',
    user_id: 'customer',
    type: 'kind',
    created_at: 'occurred_at',
    generation_id: 'generation',
    charge_id: 'charge',
  },
  shape: {
    id: ExternalId,
    customer: ExternalId,
    kind: choice(['purchased', 'consumed', 'granted', 'refunded', 'expired'], {
      purchase: 'purchased',
      grant: 'granted',
      refund: 'refunded',
    }),
    credits: wholeNumber(1),
    ...moneyFields,
    occurred_at: Instant,
    reason: text().nullish(),
    charge: ExternalId.nullish().meta({ description: 'The charge that paid for purchased credits.' }),
    expires_at: InstantAhead.nullish().meta({
      description: 'When what is left of purchased, granted or refunded credits is lost.',
    }),
    generation: ExternalId.nullish().meta({
      description: 'The generation that took them, or whose failure gave them back.',
    }),
  },
  check: (record) => [
    ...checkMoney(record, false),
    ...(record.kind !== 'purchased' && (record.amount != null || record.amount_minor != null)
      ? [
          {
            field: 'amount',
            message: 'Only purchased credits were paid for. Leave it out, or set the kind to purchased.',
          },
        ]
      : []),
    ...(record.generation && record.kind !== 'consumed' && record.kind !== 'refunded'
      ? [{ field: 'generation', message: 'Only consumed and refunded credits belong to a generation.' }]
      : []),
  ],
  toRecord: ({ customer, generation, charge, amount, amount_minor: minor, currency, ...rest }) => {
    const link = {
      ...(generation === undefined ? {} : { generation_id: generation }),
      ...(charge === undefined ? {} : { charge_id: charge }),
    };
    return {
      id: rest.id,
      customer,
      seenAt: rest.occurred_at,
      content: { ...rest, ...link, ...moneyColumns({ amount, amount_minor: minor, currency }) },
    };
  },
});
