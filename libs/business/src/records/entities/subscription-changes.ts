import { DERIVED_CHANGE_PREFIX } from '@sextant/db/queries/records/insert-derived-changes';
import { ExternalId } from '../fields/external-id.ts';
import { Instant } from '../fields/instant.ts';
import { checkPrice, priceColumns } from '../fields/price-columns.ts';
import { priceFields } from '../fields/price.ts';
import { defineEntity } from '../record-entity.ts';

/** What subscriptions were from an instant on. */
export const subscriptionChanges = defineEntity({
  name: 'subscription_changes',
  table: 'subscription_change',
  description:
    'What a subscription was from an instant on: the whole state after the change. A subscription with changes of its own has no derived ones, so send its start too.',
  aliases: { subscription_id: 'subscription', occurred_at: 'changed_at' },
  shape: {
    id: ExternalId.optional().meta({
      description: 'Made of the subscription and the instant when left out.',
    }),
    subscription: ExternalId,
    changed_at: Instant,
    ...priceFields,
  },
  check: (record) => [
    ...checkPrice(record),
    ...(record.id?.startsWith(DERIVED_CHANGE_PREFIX)
      ? [{ field: 'id', message: `An id may not begin with ${DERIVED_CHANGE_PREFIX}` }]
      : []),
  ],
  toRecord: ({ subscription, ...rest }) => {
    const id = rest.id ?? `${subscription}@${rest.changed_at.toISOString()}`;
    const content = { ...priceColumns(rest), id, subscription_id: subscription };
    return { id, customer: null, seenAt: null, content };
  },
});
