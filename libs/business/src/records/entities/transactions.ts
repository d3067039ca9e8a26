import { checkMoney, moneyColumns } from '../fields/check-money.ts';
import { choice } from '../fields/choice.ts';
import { ExternalId } from '../fields/external-id.ts';
import { Instant } from '../fields/instant.ts';
import { moneyFields } from '../fields/money.ts';
import { text } from '../fields/text.ts';
import { defineEntity } from '../record-entity.ts';

/** Money that moved. */
export const transactions = defineEntity({
  name: 'transactions',
  derivesId: true,
  table: 'transaction',
  description:
    'Money that moved between a customer and the platform. A refund or dispute names its charge, which is sent before it or in the same batch.',
  aliases: {
    customer_id: 'customer',
    user: 'customer',
    user_id: 'customer',
    type: 'kind',
    created_at: 'occurred_at',
    date: 'occurred_at',
    charge_id: 'charge',
    subscription_id: 'subscription',
  },
  shape: {
    id: ExternalId,
    customer: ExternalId,
    kind: choice(['charge', 'refund', 'dispute', 'inquiry']),
    status: choice(['pending', 'succeeded', 'failed', 'won', 'lost']),
    ...moneyFields,
    occurred_at: Instant,
    charge: ExternalId.nullish().meta({ description: 'The charge that a refund or dispute belongs to.' }),
    method: text(100)
      .nullish()
      .meta({ examples: ['card'] }),
    product: choice(['subscription', 'credits', 'content', 'other'])
      .nullish()
      .meta({ description: 'What was paid for.' }),
    subscription: ExternalId.nullish().meta({ description: 'The subscription it pays for.' }),
    reason: text().nullish().meta({ description: 'Why it failed, was given back or is disputed.' }),
    description: text().nullish(),
  },
  check: (record) => [
    ...checkMoney(record, true),
    ...(record.kind !== 'charge' && !record.charge
      ? [{ field: 'charge', message: `A ${record.kind} needs the id of its charge.` }]
      : []),
    ...(record.kind === 'charge' && record.charge
      ? [{ field: 'charge', message: 'A charge belongs to no other charge. Leave it out.' }]
      : []),
    ...(record.kind !== 'dispute' && (record.status === 'won' || record.status === 'lost')
      ? [{ field: 'status', message: `Only a dispute is ${record.status}.` }]
      : []),
  ],
  toRecord: ({ customer, charge, subscription, amount, amount_minor: minor, currency, ...rest }) => {
    const link = {
      ...(charge === undefined ? {} : { charge_id: charge }),
      ...(subscription === undefined ? {} : { subscription_id: subscription }),
    };
    return {
      id: rest.id,
      customer,
      seenAt: rest.occurred_at,
      content: { ...rest, ...link, ...moneyColumns({ amount, amount_minor: minor, currency }) },
    };
  },
});
