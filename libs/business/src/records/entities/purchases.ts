import { checkMoney, moneyColumns } from '../fields/check-money.ts';
import { ExternalId } from '../fields/external-id.ts';
import { Instant } from '../fields/instant.ts';
import { moneyFields, readMoney } from '../fields/money.ts';
import { text } from '../fields/text.ts';
import { defineEntity } from '../record-entity.ts';
import type { RecordIssue } from '../to-record-issues.ts';

type Share = {
  creator_amount?: string | number | null | undefined;
  creator_amount_minor?: string | number | null | undefined;
  currency?: string | null | undefined;
};

/** Content that customers bought. */
export const purchases = defineEntity({
  name: 'purchases',
  derivesId: true,
  table: 'purchase',
  description:
    'A piece of content that a customer bought, and what its creator earns by it. The money itself is the charge: a transaction.',
  aliases: {
    customer_id: 'customer',
    user: 'customer',
    user_id: 'customer',
    buyer: 'customer',
    creator_id: 'creator',
    content_id: 'content',
    charge_id: 'charge',
    payout_id: 'payout',
    created_at: 'occurred_at',
  },
  shape: {
    id: ExternalId,
    customer: ExternalId.meta({ description: 'Who bought.' }),
    creator: ExternalId.meta({ description: 'Who made the content and earns by it.' }),
    content: ExternalId,
    content_type: text(100)
      .nullish()
      .meta({ examples: ['video'] }),
    content_title: text().nullish(),
    charge: ExternalId.nullish().meta({ description: 'The charge that paid for it.' }),
    ...moneyFields,
    creator_amount: moneyFields.amount.meta({
      description: 'The creator’s share as a decimal in major units. Give this or creator_amount_minor.',
      examples: ['8.75'],
    }),
    creator_amount_minor: moneyFields.amount_minor.meta({
      description: 'The creator’s share in minor units.',
      examples: [875],
    }),
    occurred_at: Instant,
    payout: ExternalId.nullish().meta({ description: 'The payout that paid the creator’s share.' }),
  },
  check: (record) => [...checkMoney(record, true), ...checkShare(record)],
  toRecord: ({
    customer,
    creator,
    content,
    charge,
    payout,
    amount,
    amount_minor: minor,
    currency,
    ...rest
  }) => {
    const { creator_amount: _amount, creator_amount_minor: _minor, ...kept } = rest;
    return {
      id: rest.id,
      customer,
      creator,
      seenAt: rest.occurred_at,
      content: {
        ...kept,
        content_id: content,
        ...(charge === undefined ? {} : { charge_id: charge }),
        ...(payout === undefined ? {} : { payout_id: payout }),
        ...moneyColumns({ amount, amount_minor: minor, currency }),
        creator_minor: moneyColumns(shareOf({ ...rest, currency })).amount_minor,
      },
    };
  },
});

function checkShare(record: Share & Parameters<typeof moneyColumns>[0]): RecordIssue[] {
  const share = readMoney(shareOf(record));
  const price = readMoney(record);
  if (share === null || !('amount_minor' in share))
    return [
      {
        field: 'creator_amount',
        message: 'Give what the creator earns, as creator_amount or creator_amount_minor; 0 when nothing.',
      },
    ];
  return price !== null && 'amount_minor' in price && share.amount_minor > price.amount_minor
    ? [
        {
          field: 'creator_amount',
          message: 'A creator cannot earn more than the price. Check the two amounts.',
        },
      ]
    : [];
}

function shareOf({ creator_amount: amount, creator_amount_minor: minor, currency }: Share) {
  return { amount, amount_minor: minor, currency };
}
