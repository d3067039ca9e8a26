import { choice } from '../fields/choice.ts';
import { ExternalId } from '../fields/external-id.ts';
import { inOrder } from '../fields/in-order.ts';
import { Instant } from '../fields/instant.ts';
import { text } from '../fields/text.ts';
import { wholeNumber } from '../fields/whole-number.ts';
import { defineEntity } from '../record-entity.ts';

/** Members who ask to be influencers. */
export const influencerRequests = defineEntity({
  name: 'influencer_requests',
  table: 'influencer_request',
  description: 'A member who asks to be an influencer.',
  aliases: {
    customer_id: 'customer',
    user: 'customer',
    user_id: 'customer',
    created_at: 'requested_at',
    followers: 'follower_count',
  },
  shape: {
    id: ExternalId,
    customer: ExternalId,
    platform: text(100).meta({ examples: ['instagram'] }),
    handle: text(200).meta({ examples: ['@ada'] }),
    follower_count: wholeNumber(0).nullish(),
    status: choice(['pending', 'approved', 'declined'], { rejected: 'declined' }),
    requested_at: Instant,
    decided_at: Instant.nullish(),
    decided_by: text(200).nullish(),
    reason: text(2000).nullish(),
  },
  check: (record) => [
    ...inOrder(record, ['requested_at', 'decided_at']),
    ...(record.status !== 'pending' && !record.decided_at
      ? [{ field: 'decided_at', message: `Required when the status is ${record.status}.` }]
      : []),
    ...(record.status === 'pending' && record.decided_at
      ? [{ field: 'decided_at', message: 'A pending request has none.' }]
      : []),
  ],
  toRecord: ({ customer, ...content }) => ({
    id: content.id,
    customer,
    seenAt: content.requested_at,
    content,
  }),
});
