import { checkMoney, moneyColumns } from '../fields/check-money.ts';
import { choice } from '../fields/choice.ts';
import { ExternalId } from '../fields/external-id.ts';
import { Instant } from '../fields/instant.ts';
import { moneyFields } from '../fields/money.ts';
import { isSigned, withoutSign } from '../fields/signed-money.ts';
import { text } from '../fields/text.ts';
import { defineEntity } from '../record-entity.ts';
import type { RecordIssue } from '../to-record-issues.ts';

/** Money that moved. */
export const transactions = defineEntity({
  name: 'transactions',
  derivesId: true,
  table: 'transaction',
  description:
    'Money that moved between a customer and the platform. A refund or dispute names its charge, which is sent before it or in the same batch; money given back without a charge is a credit note. What is given back may be written with a minus.',
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
    kind: choice(['charge', 'refund', 'credit_note', 'dispute', 'inquiry'], {
      'credit note': 'credit_note',
      'credit-note': 'credit_note',
      creditnote: 'credit_note',
    }),
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
    ...checkAmount(record),
    ...checkCharge(record),
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
      content: { ...rest, ...link, ...moneyColumns(withoutSign({ amount, amount_minor: minor, currency })) },
    };
  },
});

type Sent = { kind: string; charge?: string | null | undefined } & Parameters<typeof moneyColumns>[0];

// Bookkeeping writes what is given back with a minus; a negative charge is something given back under another name.
function checkAmount(record: Sent): RecordIssue[] {
  const isNegative = isSigned(record.amount) || isSigned(record.amount_minor);
  return record.kind === 'charge' && isNegative
    ? [
        {
          field: record.amount == null ? 'amount_minor' : 'amount',
          message:
            'A charge is not negative. Send it as a refund with its charge, or as a credit_note without one.',
        },
      ]
    : checkMoney(withoutSign(record), true);
}

function checkCharge({ kind, charge }: Sent): RecordIssue[] {
  const hasNone = kind === 'charge' || kind === 'credit_note';
  if (hasNone && charge)
    return [
      {
        field: 'charge',
        message:
          kind === 'charge'
            ? 'A charge belongs to no other charge. Leave it out.'
            : 'A credit note belongs to no charge. Leave it out, or send a refund.',
      },
    ];
  if (hasNone || charge) return [];
  const fix = kind === 'refund' ? ' If there is none, send a credit_note.' : '';
  return [{ field: 'charge', message: `A ${kind} needs the id of its charge.${fix}` }];
}
