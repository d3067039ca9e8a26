import { choice } from '../fields/choice.ts';
import { ExternalId } from '../fields/external-id.ts';
import { Flag } from '../fields/flag.ts';
import { inOrder } from '../fields/in-order.ts';
import { Instant } from '../fields/instant.ts';
import { text } from '../fields/text.ts';
import { wholeNumber } from '../fields/whole-number.ts';
import { defineEntity } from '../record-entity.ts';

const FINAL = new Set(['succeeded', 'failed', 'cancelled']);

/** Jobs that make an image or audio from text. */
export const generations = defineEntity({
  name: 'generations',
  table: 'generation',
  description: 'A job that makes an image or audio from text. Send it again whenever its status changes.',
  aliases: {
    customer_id: 'customer',
    user: 'customer',
    user_id: 'customer',
    created_at: 'queued_at',
    completed_at: 'finished_at',
  },
  shape: {
    id: ExternalId,
    customer: ExternalId,
    type: text(100).meta({ description: 'As the platform names it.', examples: ['studio'] }),
    quality: text(100)
      .nullish()
      .meta({ examples: ['hq'] }),
    aspect_ratio: text(20)
      .nullish()
      .meta({ examples: ['16:9'] }),
    is_nsfw: Flag.nullish(),
    voice_model: text(200).nullish(),
    text_length: wholeNumber(0).nullish(),
    scene: text(200).nullish(),
    environment: text(200).nullish(),
    outfit: text(200).nullish(),
    pose: text(200).nullish(),
    status: choice(['queued', 'running', 'succeeded', 'failed', 'cancelled'], {
      completed: 'succeeded',
      success: 'succeeded',
      canceled: 'cancelled',
    }),
    failure_reason: text().nullish(),
    queued_at: Instant,
    started_at: Instant.nullish(),
    finished_at: Instant.nullish(),
  },
  check: (record) => [
    ...inOrder(record, ['queued_at', 'started_at', 'finished_at']),
    ...(FINAL.has(record.status) && !record.finished_at
      ? [{ field: 'finished_at', message: `Required when the status is ${record.status}.` }]
      : []),
    ...(!FINAL.has(record.status) && record.finished_at
      ? [{ field: 'status', message: `It has finished_at, so it cannot be ${record.status}.` }]
      : []),
    ...(record.failure_reason && record.status !== 'failed'
      ? [
          {
            field: 'failure_reason',
            message: 'Only a failed generation has a reason. Leave it out, or set the status to failed.',
          },
        ]
      : []),
  ],
  toRecord: ({ customer, ...content }) => ({ id: content.id, customer, seenAt: content.queued_at, content }),
});
