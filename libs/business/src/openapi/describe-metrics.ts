import { METRICS } from '../metrics/catalog.ts';
import { Interval } from '../metrics/contract.ts';
import { answer, queryText, REFUSALS } from './operation.ts';

const catalog = METRICS.map(({ id, definition }) => `- \`${id}\`: ${definition}`).join('\n');

/** Reading numbers back. */
export function describeMetrics(): Record<string, unknown> {
  const security = [{ key: [] }];
  return {
    '/api/v1/metrics': {
      get: {
        tags: ['Metrics'],
        summary: 'The catalog: every number with its definition',
        security,
        responses: { 200: answer('The entries that the key may see.'), ...REFUSALS },
      },
    },
    '/api/v1/metrics/{metric}': {
      get: {
        tags: ['Metrics'],
        summary: 'One metric as a series',
        description: `Needs a secret key with the scope \`metrics:read\`.\n\n${catalog}`,
        security,
        parameters: [
          { name: 'metric', in: 'path', required: true, schema: { enum: METRICS.map(({ id }) => id) } },
          queryText('from', 'First instant that counts, such as 2026-05-01.', true),
          queryText('to', 'First instant that does not count any more.', true),
          {
            ...queryText('interval', 'Length of a bucket.'),
            schema: { enum: Interval.options, default: 'day' },
          },
          queryText('by', 'The dimension to split by.'),
          queryText('where', 'dimension=value or dimension!=value; may be repeated.'),
          queryText('zone', 'Time zone of days and dates; the reporting zone when left out.'),
          { ...queryText('format', 'How to tell it.'), schema: { enum: ['json', 'csv'], default: 'json' } },
        ],
        responses: { 200: answer('The series, with its definition and `asOf`.'), ...REFUSALS },
      },
    },
  };
}
