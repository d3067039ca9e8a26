import { choice } from '../fields/choice.ts';
import { ExternalId } from '../fields/external-id.ts';
import { inOrder } from '../fields/in-order.ts';
import { Instant } from '../fields/instant.ts';
import { text } from '../fields/text.ts';
import { defineEntity } from '../record-entity.ts';

/** What members reported as broken. */
export const bugReports = defineEntity({
  name: 'bug_reports',
  table: 'bug_report',
  description: 'What a member reported as broken.',
  aliases: {
    customer_id: 'customer',
    user: 'customer',
    user_id: 'customer',
    created_at: 'reported_at',
    description: 'body',
  },
  shape: {
    id: ExternalId,
    customer: ExternalId.nullish(),
    title: text(300),
    body: text(20_000).nullish(),
    severity: choice(['low', 'medium', 'high', 'critical']),
    status: choice(['open', 'resolved', 'declined'], { closed: 'resolved' }),
    reported_at: Instant,
    closed_at: Instant.nullish(),
    closed_by: text(200).nullish(),
    resolution: text(2000).nullish(),
  },
  check: (record) => [
    ...inOrder(record, ['reported_at', 'closed_at']),
    ...(record.status !== 'open' && !record.closed_at
      ? [{ field: 'closed_at', message: `Required when the status is ${record.status}.` }]
      : []),
    ...(record.status === 'open' && record.closed_at
      ? [{ field: 'closed_at', message: 'An open report has none.' }]
      : []),
  ],
  toRecord: ({ customer, ...content }) => ({
    id: content.id,
    customer: customer ?? null,
    seenAt: content.reported_at,
    content,
  }),
});
