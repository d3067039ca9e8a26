import { ExternalId } from '../fields/external-id.ts';
import { Flag } from '../fields/flag.ts';
import { inOrder } from '../fields/in-order.ts';
import { Instant, InstantAhead } from '../fields/instant.ts';
import { checkPrice, priceColumns } from '../fields/price-columns.ts';
import { priceFields } from '../fields/price.ts';
import { text } from '../fields/text.ts';
import { defineEntity } from '../record-entity.ts';

/** Subscriptions as they stand; their history follows from them unless the platform sends it. */
export const subscriptions = defineEntity({
  name: 'subscriptions',
  table: 'subscription',
  description:
    'A subscription as it stands. Its history (start, end of trial, end, and each change from when it is first seen) follows from it, unless subscription_changes tell it. Several rows with one id tell its periods, which may not overlap; between them it is not paid.',
  aliases: {
    customer_id: 'customer',
    user: 'customer',
    user_id: 'customer',
    created_at: 'started_at',
    canceled_at: 'ended_at',
    cancelled_at: 'ended_at',
  },
  shape: {
    id: ExternalId,
    customer: ExternalId,
    ...priceFields,
    started_at: Instant,
    trial_ends_at: InstantAhead.nullish(),
    ended_at: InstantAhead.nullish().meta({ description: 'The first instant without it.' }),
    cancel_reason: text().nullish(),
    additional: Flag.nullish().meta({
      description: 'Meant to run beside another subscription of the same customer and plan.',
    }),
  },
  check: (record) => [
    ...checkPrice(record),
    ...inOrder(record, ['started_at', 'trial_ends_at']),
    ...inOrder(record, ['started_at', 'ended_at']),
    ...(record.status === 'cancelled' && !record.ended_at
      ? [{ field: 'ended_at', message: 'Required when the status is cancelled: its history needs the date.' }]
      : []),
  ],
  toRecord: ({ customer, ...content }) => ({
    id: content.id,
    customer,
    seenAt: content.started_at,
    content: priceColumns(content),
  }),
});
