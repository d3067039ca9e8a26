import { checkMoney } from '../fields/check-money.ts';
import { choice } from '../fields/choice.ts';
import { ExternalId } from '../fields/external-id.ts';
import { inOrder } from '../fields/in-order.ts';
import { CalendarDay, Instant } from '../fields/instant.ts';
import { moneyFields } from '../fields/money.ts';
import { signedMoneyColumns, withoutSign } from '../fields/signed-money.ts';
import { text } from '../fields/text.ts';
import { defineEntity } from '../record-entity.ts';

/** Money on its way to creators, or to the platform's own bank. */
export const payouts = defineEntity({
  name: 'payouts',
  derivesId: true,
  table: 'payout',
  description:
    'Money on its way out: to a creator, or, with the recipient platform, from the processor to the platform’s own bank; that one is negative when the processor takes money back.',
  aliases: {
    creator_id: 'creator',
    customer: 'creator',
    customer_id: 'creator',
    user: 'creator',
    user_id: 'creator',
    created: 'created_at',
    occurred_at: 'created_at',
    date: 'created_at',
    arrived_at: 'paid_at',
    failed_at: 'returned_at',
  },
  shape: {
    id: ExternalId,
    recipient: choice(['creator', 'platform']).optional(),
    creator: ExternalId.nullish().meta({ description: 'Whom it pays.' }),
    status: choice(['pending', 'in_transit', 'paid', 'failed', 'cancelled', 'reversed'], {
      canceled: 'cancelled',
      returned: 'reversed',
    }),
    ...moneyFields,
    created_at: Instant,
    scheduled_for: CalendarDay.nullish().meta({ description: 'The day the money is due to arrive.' }),
    paid_at: Instant.nullish().meta({ description: 'When it arrived.' }),
    returned_at: Instant.nullish().meta({ description: 'When it failed, was cancelled or came back.' }),
    method: text(100)
      .nullish()
      .meta({ examples: ['bank'] }),
    failure_code: text(200)
      .nullish()
      .meta({ examples: ['account_closed'] }),
    failure_message: text().nullish(),
  },
  check: (record) => [
    ...checkMoney(record.recipient === 'platform' ? withoutSign(record) : record, true),
    ...inOrder(record, ['created_at', 'paid_at']),
    ...inOrder(record, ['created_at', 'returned_at']),
    ...(record.recipient !== 'platform' && !record.creator
      ? [
          {
            field: 'creator',
            message:
              'A payout needs the creator whom it pays. Name them, or set recipient to platform for money to your own bank.',
          },
        ]
      : []),
    ...(record.recipient === 'platform' && record.creator
      ? [{ field: 'creator', message: 'A payout to the platform’s own bank pays no creator. Leave it out.' }]
      : []),
  ],
  toRecord: ({ creator, scheduled_for: scheduled, amount, amount_minor: minor, currency, ...rest }) => ({
    id: rest.id,
    customer: null,
    ...(creator ? { creator } : {}),
    seenAt: rest.created_at,
    content: {
      ...rest,
      ...(scheduled === undefined ? {} : { scheduled_for: scheduled?.toISOString().slice(0, 10) ?? null }),
      ...signedMoneyColumns({ amount, amount_minor: minor, currency }),
    },
  }),
});
