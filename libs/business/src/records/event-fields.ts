import { z } from 'zod';
import { Country } from './fields/country.ts';
import { ExternalId } from './fields/external-id.ts';
import { Instant } from './fields/instant.ts';
import { JsonObject } from './fields/json-object.ts';
import { text } from './fields/text.ts';

/** Other names of an event's fields that a file's header may use. */
export const EVENT_ALIASES: Readonly<Record<string, string>> = {
  user_id: 'user',
  userId: 'user',
  customer: 'user',
  customer_id: 'user',
  distinct_id: 'user',
  visitor: 'anonymous',
  visitor_id: 'anonymous',
  anonymous_id: 'anonymous',
  anonymousId: 'anonymous',
  event: 'type',
  event_name: 'type',
  event_type: 'type',
  timestamp: 'occurred_at',
  messageId: 'message_id',
  session_id: 'session',
  utm_source: 'source',
  utm_medium: 'medium',
  utm_campaign: 'campaign',
  page_url: 'page',
};

/** An event as a row of a file has it, with what happened long ago and is enriched no more. */
export const EventRecord = z
  .strictObject({
    type: text(200).meta({ description: "The event's name.", examples: ['purchase'] }),
    user: ExternalId.nullish().meta({
      description: 'The customer. Give this, or anonymous, or both to link the two.',
    }),
    anonymous: ExternalId.nullish().meta({ description: 'The anonymous visitor.' }),
    occurred_at: Instant,
    message_id: ExternalId.nullish().meta({
      description: 'Makes a repeat a no-op. Derived from the row when left out.',
    }),
    session: ExternalId.nullish(),
    country: Country.nullish(),
    city: text(200).nullish(),
    device: text(50)
      .nullish()
      .meta({ examples: ['mobile'] }),
    browser: text(50).nullish(),
    os: text(50).nullish(),
    source: text(200).nullish(),
    medium: text(200).nullish(),
    campaign: text(200).nullish(),
    referrer: text(500).nullish(),
    page: text(2000).nullish().meta({ description: 'Address of the page; its query is not kept.' }),
    properties: JsonObject.nullish().meta({ description: 'Everything else.' }),
  })
  .refine((event) => event.user != null || event.anonymous != null, {
    path: ['user'],
    message: 'Give the user or the anonymous visitor.',
  })
  .meta({ description: 'An event of the past. Columns of a file that are no field become properties.' });
export type EventRecord = z.output<typeof EventRecord>;

export const EVENT_FIELDS: readonly string[] = Object.keys(EventRecord.shape);
