import { EVENT_CATALOG } from '@sextant/business/ingestion/event-catalog';
import { jsonSchema } from './json-schema.ts';
import { jsonBody, REFUSALS, schemaOf, type Operation } from './operation.ts';

const SECURITY = [{ writeKey: [] }, { secretKey: ['events:write'] }];

/** An event of our own format, and what each known event carries. */
export function eventSchemas(): Record<string, unknown> {
  const known = Object.entries(EVENT_CATALOG).map(([name, { purpose, aliases, properties }]) => [
    `event.${name}`,
    {
      ...jsonSchema(properties),
      title: name,
      description: aliases.length === 0 ? purpose : `${purpose} Also sent as ${aliases.join(', ')}.`,
    },
  ]);
  return { ...Object.fromEntries(known), Event: EVENT };
}

const EVENT = {
  type: 'object',
  required: ['type'],
  properties: {
    type: {
      type: 'string',
      description: 'The name of the event. Names outside the catalog are custom events.',
      examples: ['mashup_played'],
    },
    user: { type: 'string', description: 'The customer. Give this, anonymous_id or session_id.' },
    anonymous_id: { type: 'string', description: 'The anonymous visitor.' },
    occurred_at: { type: ['string', 'number'], description: 'When it happened; now when left out.' },
    message_id: { type: 'string', description: 'Makes a repeat a no-op.' },
    session_id: {
      type: 'string',
      description: 'The session. Alone, it makes its events those of one visitor.',
    },
    properties: { type: 'object', additionalProperties: true },
    traits: { type: 'object', additionalProperties: true, description: 'What is known of the customer.' },
  },
  additionalProperties: true,
} as const;

/** The ways in for events: our own, and those of the SDKs. */
export function eventPaths(): Record<string, Record<string, Operation>> {
  const one = schemaOf('Event');
  const own: Operation = {
    tags: ['Events'],
    summary: 'Send events',
    description: 'One event, a list, or an object with events. A 200 means that they are stored for good.',
    security: SECURITY,
    requestBody: { required: true, ...jsonBody({ oneOf: [one, { type: 'array', items: one }] }, '') },
    responses: {
      ...REFUSALS,
      200: jsonBody(
        { type: 'object' },
        'How many were accepted, which were duplicates, which were rejected and why.',
      ),
    },
  };
  return {
    '/api/v1/events': { post: own },
    ...Object.fromEntries(WIRES.map(([path, summary]) => [path, { post: wire(summary) }])),
  };
}

const WIRES = [
  ['/v1/batch', 'Segment: a batch of calls'],
  ['/v1/track', 'Segment: track'],
  ['/v1/identify', 'Segment: identify'],
  ['/v1/page', 'Segment: page'],
  ['/v1/screen', 'Segment: screen'],
  ['/v1/group', 'Segment: group'],
  ['/v1/alias', 'Segment: alias'],
  ['/batch', 'PostHog: a batch of events'],
  ['/e', 'PostHog: events of a browser'],
  ['/capture', 'PostHog: one event'],
  ['/i/v0/e', 'PostHog: events'],
  ['/i/v1/analytics/events', 'PostHog: events, each answered by itself'],
] as const;

function wire(summary: string): Operation {
  return {
    tags: ['SDKs'],
    summary,
    description: 'As the SDK speaks it: set its host to this server and its key to a write key.',
    security: SECURITY,
    requestBody: { required: true, ...jsonBody({ type: 'object' }, '') },
    responses: { 200: { description: 'Stored for good.' } },
  };
}
