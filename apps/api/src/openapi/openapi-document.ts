import { dashboardPaths } from './dashboard-paths.ts';
import { eventPaths, eventSchemas } from './event-paths.ts';
import { metricPaths } from './metric-paths.ts';
import { recordPaths, recordSchemas } from './record-paths.ts';
import { reportPaths } from './report-paths.ts';
import { webhookPaths } from './webhook-paths.ts';

const REFUSAL = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { type: 'string' },
        message: { type: 'string', description: 'A sentence that names the fix.' },
        field: { type: 'string' },
      },
    },
    request_id: { type: 'string' },
  },
} as const;

/** Everything machines can ask of this server, as OpenAPI 3.1. All of it follows from the contracts that check the requests. */
export function openapiDocument(): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sextant',
      version: '1',
      description:
        'Send events and records, read any number back. Keys are made in the back office, or by sextant keys create.',
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Events' },
      { name: 'Records' },
      { name: 'Metrics' },
      { name: 'Reports' },
      { name: 'SDKs' },
      { name: 'Webhooks' },
    ],
    paths: {
      ...eventPaths(),
      ...recordPaths(),
      ...metricPaths(),
      ...reportPaths(),
      ...dashboardPaths(),
      ...webhookPaths(),
    },
    components: {
      schemas: { ...eventSchemas(), ...recordSchemas(), Refusal: REFUSAL },
      securitySchemes: {
        writeKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'For browsers and apps: may send events, nothing else.',
        },
        secretKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'For servers, with the scopes it was made with.',
        },
      },
    },
  };
}
