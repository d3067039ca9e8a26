import { METRICS } from '@sextant/business/metrics/catalog';
import { jsonSchema } from './json-schema.ts';
import { MetricParameters } from './metric-parameters.ts';
import { jsonBody, REFUSALS, type Operation } from './operation.ts';

const SECURITY = [{ secretKey: ['metrics:read'] }];

/** The catalog and the values of its metrics. */
export function metricPaths(): Record<string, { get: Operation }> {
  const list: Operation = {
    tags: ['Metrics'],
    summary: 'List the metric catalog',
    security: SECURITY,
    responses: {
      ...REFUSALS,
      200: jsonBody(
        { type: 'object' },
        'Every metric the key may read, with its definition, unit and dimensions.',
      ),
    },
  };
  const values: Operation = {
    tags: ['Metrics'],
    summary: 'Read the values of a metric',
    security: SECURITY,
    parameters: [
      {
        name: 'metric',
        in: 'path',
        required: true,
        schema: { type: 'string', enum: METRICS.map(({ id }) => id) },
      },
      ...Object.entries(MetricParameters.shape).map(([name, contract]) => ({
        name,
        in: 'query',
        required: !contract.safeParse(undefined).success,
        description: contract.meta()?.description ?? '',
        schema: jsonSchema(contract),
      })),
    ],
    responses: {
      ...REFUSALS,
      200: {
        description:
          'The series, with its definition, unit and the instant up to which everything is counted.',
        content: {
          'application/json': { schema: { type: 'object' } },
          'text/csv': { schema: { type: 'string' } },
        },
      },
    },
  };
  return { '/api/v1/metrics': { get: list }, '/api/v1/metrics/{metric}': { get: values } };
}
