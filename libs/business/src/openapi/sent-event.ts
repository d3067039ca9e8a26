import { z } from 'zod';

/** An event as `POST /api/v1/events` documents it; other spellings that SDKs use are understood too. */
export const SentEvent = z
  .object({
    event: z
      .string()
      .max(200)
      .meta({
        description: 'Its name. Any name is taken; the known ones are listed with what they carry.',
        examples: ['mashup_played'],
      }),
    user_id: z.string().optional().meta({
      description: 'The customer, by your own id. An unknown one is created as first seen then.',
    }),
    anonymous_id: z.string().optional().meta({ description: 'The visitor, while nobody knows who it is.' }),
    message_id: z.string().optional().meta({
      description: 'Makes a repeat a no-op. Send one whenever you may retry.',
    }),
    occurred_at: z.iso.datetime({ offset: true }).optional().meta({
      description: 'When it happened; the time of arrival when left out.',
    }),
    session_id: z.string().optional().meta({
      description: 'Your own session. Without one, a gap under 30 minutes keeps a session going.',
    }),
    properties: z.record(z.string(), z.unknown()).optional(),
    traits: z.record(z.string(), z.unknown()).optional().meta({
      description: 'News about the customer: name, email, tier, country, role, created_at and more.',
    }),
  })
  .meta({ id: 'event' });
