import { EVENT_CATALOG } from '../ingestion/event-catalog.ts';
import { answer, gives, jsonBody, REFUSALS, takes } from './operation.ts';
import { SentEvent } from './sent-event.ts';
import { z } from 'zod';

const Summary = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  dropped: z.int().meta({ description: 'Left out because the person does not want to be tracked.' }),
  rejected: z.array(
    z.object({ index: z.int(), field: z.string().nullable(), reason: z.string(), fix: z.string() }),
  ),
  corrected: z.array(z.object({ index: z.int(), field: z.string().nullable(), reason: z.string() })),
});

const knownEvents = Object.entries(EVENT_CATALOG)
  .map(
    ([name, { purpose, aliases }]) =>
      `- \`${name}\`: ${purpose}${aliases.length > 0 ? ` Also ${aliases.join(', ')}.` : ''}`,
  )
  .join('\n');

const wire = (summary: string, sdk: string) => ({
  post: {
    tags: ['Events from SDKs'],
    summary,
    description: `As ${sdk} sends it: point its host here and give it a write key. The body may be compressed.`,
    responses: { 200: answer('Stored for good.'), ...REFUSALS },
  },
});

/** The ways in for events. */
export function describeEvents(): Record<string, unknown> {
  return {
    '/api/v1/events': {
      post: {
        tags: ['Events'],
        summary: 'Send one event, a list, or `{ "events": […] }`',
        description: `Answered when the events are stored for good. Good events of a batch are stored also when others are refused.\n\nKnown events:\n${knownEvents}`,
        security: [{ key: [] }],
        requestBody: jsonBody({
          oneOf: [takes(SentEvent), { type: 'array', items: takes(SentEvent) }],
        }),
        responses: { 200: answer('What became of each event.', gives(Summary)), ...REFUSALS },
      },
    },
    '/v1/batch': wire('A batch of Segment calls', '@segment/analytics-node'),
    '/v1/{call}': {
      ...wire('One Segment call: track, identify, page, screen, group or alias', 'Segment'),
      parameters: [{ name: 'call', in: 'path', required: true, schema: { type: 'string' } }],
    },
    '/batch': wire('A batch of PostHog events', 'posthog-node'),
    '/e': wire('Events of posthog-js', 'posthog-js'),
    '/i/v1/analytics/events': wire(
      'PostHog events with an answer for each',
      'posthog-node in capture mode v1',
    ),
  };
}
