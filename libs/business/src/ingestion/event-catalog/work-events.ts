import { z } from 'zod';
import type { EventDefinition } from './event-definition.ts';
import { property } from './property.ts';

/** Uploads, assignments, payouts and generations: the platform at work. */
export const workEvents = {
  upload_initiated: {
    purpose: 'An uploader began an upload.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ output_types: property.list }),
  },
  upload_completed: {
    purpose: 'An upload arrived; the size is in bytes, the duration in seconds.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ file_size: property.number, duration: property.number }),
  },
  assignment_claimed: {
    purpose: 'A creator took an assignment.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ output_type: property.text, level: property.text }),
  },
  assignment_submitted: {
    purpose: 'A creator handed in an assignment; the time to complete is in seconds.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ time_to_complete: property.number }),
  },
  payout_processed: {
    purpose: 'The platform paid a creator.',
    aliases: [],
    isActivity: false,
    properties: z.looseObject({ amount: property.requiredNumber, method: property.text }),
  },
  generation_requested: {
    purpose: 'A customer asked for an image or a sound.',
    aliases: ['generation_started', 'generation_created'],
    isActivity: true,
    properties: z.looseObject({ type: property.text, quality: property.text }),
  },
  generation_completed: {
    purpose: 'A generation was delivered; it may be long after the customer left.',
    aliases: [],
    isActivity: false,
    properties: z.looseObject({ type: property.text, quality: property.text }),
  },
  api_call: {
    purpose: 'A call to the platform, measured by its server; the response time is in milliseconds.',
    aliases: [],
    isActivity: false,
    properties: z.looseObject({
      endpoint: property.requiredText,
      response_time: property.number,
      status_code: property.number,
    }),
  },
} satisfies Record<string, EventDefinition>;
