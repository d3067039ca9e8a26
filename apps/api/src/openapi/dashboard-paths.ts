import { PlatformQuery, PlatformReply } from '@sextant/business/dashboard/contract';
import { jsonSchema } from './json-schema.ts';
import { jsonBody, REFUSALS, type Operation } from './operation.ts';

/** The platform at a glance. */
export function dashboardPaths(): Record<string, { get: Operation }> {
  return {
    '/api/v1/admin/analytics/dashboard': {
      get: {
        tags: ['Metrics'],
        summary: 'Read the platform dashboard',
        description:
          'The period so far. Revenue is net of refunds and lost disputes; margin is revenue less what creators earned.',
        security: [{ secretKey: ['metrics:read'] }],
        parameters: [
          {
            name: 'period',
            in: 'query',
            required: false,
            description: 'The current one so far.',
            schema: jsonSchema(PlatformQuery.shape.period),
          },
        ],
        responses: { ...REFUSALS, 200: jsonBody(jsonSchema(PlatformReply), 'The dashboard.') },
      },
    },
  };
}
