import { z } from 'zod';
import type { EventDefinition } from './event-definition.ts';
import { property } from './property.ts';

/** From the first visit to the first payment. */
export const journeyEvents = {
  page_view: {
    purpose: 'Somebody opened a page.',
    aliases: ['$pageview', 'Viewed Page', 'Loaded a Page'],
    isActivity: true,
    properties: z.looseObject({ url: property.text, referrer: property.text }),
  },
  screen_view: {
    purpose: 'Somebody opened a screen of an app.',
    aliases: ['$screen'],
    isActivity: true,
    properties: z.looseObject({ name: property.text }),
  },
  signup_started: {
    purpose: 'Somebody began to sign up.',
    aliases: ['Signup Started'],
    isActivity: true,
    properties: z.looseObject({ role: property.text }),
  },
  signup_completed: {
    purpose: 'Somebody finished signing up.',
    aliases: ['Signed Up', 'user signed up'],
    isActivity: true,
    properties: z.looseObject({ role: property.text, method: property.text }),
  },
  search_performed: {
    purpose: 'Somebody searched.',
    aliases: ['Products Searched'],
    isActivity: true,
    properties: z.looseObject({ query: property.text, filters: z.unknown() }),
  },
  conversion: {
    purpose: 'Somebody did what the platform counts as a conversion; the value is in major units.',
    aliases: ['Conversion'],
    isActivity: true,
    properties: z.looseObject({ type: property.requiredText, value: property.number }),
  },
  subscription_upgraded: {
    purpose: 'A customer moved to a higher tier.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ from: property.text, to: property.requiredText }),
  },
  payment_completed: {
    purpose: 'A payment went through.',
    aliases: [],
    isActivity: true,
    properties: z.looseObject({ amount: property.requiredNumber, method: property.text }),
  },
  purchase: {
    purpose: 'Somebody bought content; the amount is in minor units.',
    aliases: ['Order Completed'],
    isActivity: true,
    properties: z.looseObject({
      content_id: property.text,
      amount: property.number,
      currency: property.text,
    }),
  },
  refund: {
    purpose: 'A purchase was paid back; the amount is in minor units.',
    aliases: ['Order Refunded'],
    isActivity: false,
    properties: z.looseObject({
      content_id: property.text,
      amount: property.number,
      currency: property.text,
    }),
  },
} satisfies Record<string, EventDefinition>;
