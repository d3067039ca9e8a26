import { describeEvents } from './describe-events.ts';
import { describeMetrics } from './describe-metrics.ts';
import { describeRecords } from './describe-records.ts';

/** The API for machines as an OpenAPI 3.1 document, derived from the schemas that check the requests. */
export function describeApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sextant',
      version: '1',
      description:
        'Send events and records, read numbers back. Keys are made in the back office under Settings.',
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'sx_write_… or sx_secret_…' } },
    },
    paths: { ...describeEvents(), ...describeRecords(), ...describeMetrics() },
  };
}
