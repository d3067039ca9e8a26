import { answerCsv } from '@sextant/business/metrics/answer/answer-csv';
import { metricAnswer } from '@sextant/business/metrics/answer/metric-answer';
import { parseCondition } from '@sextant/business/metrics/answer/parse-condition';
import { BusinessError } from '@sextant/business/kernel/business-error';
import type { Filter } from '@sextant/business/metrics/contract';
import { evaluateMetric } from '@sextant/business/metrics/evaluate-metric';
import { listMetrics } from '@sextant/business/metrics/list-metrics';
import { getReporting } from '@sextant/business/metrics/reporting';
import { parseMoment } from '@sextant/business/metrics/time/parse-moment';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { machineContext } from '../machine-context.ts';
import { MetricParameters } from '../openapi/metric-parameters.ts';

/** `GET /api/v1/metrics`: the catalog. `GET /api/v1/metrics/<metric>`: its values. Both need a key with metrics:read. */
export function registerMetrics(scope: FastifyInstance, services: ApiServices): void {
  scope.get('/api/v1/metrics', async (request) => listMetrics(await machineContext(services, request)));

  scope.get<{ Params: { metric: string } }>('/api/v1/metrics/:metric', async (request, reply) => {
    const ctx = await machineContext(services, request);
    const asked = readParameters(request.query);
    const zone = asked.zone ?? (await getReporting(ctx.db)).zone;
    const { interval, by, compare } = asked;
    const result = await evaluateMetric(ctx, {
      metric: request.params.metric,
      range: { from: parseMoment(asked.from, zone), to: parseMoment(asked.to, zone) },
      interval,
      zone,
      where: asked.where.reduce<Filter[]>((filters, text) => parseCondition(text, filters), []),
      ...(by === undefined ? {} : { by }),
      ...(compare === undefined ? {} : { compare }),
    });
    const answer = metricAnswer(result, by);
    if (asked.format === 'json') return answer.json;
    return reply.type('text/csv; charset=utf-8').send(answerCsv(answer));
  });
}

function readParameters(query: unknown): MetricParameters {
  const parsed = MetricParameters.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  throw new BusinessError('invalid', `${field}: ${issue?.message ?? 'not readable'}`, { field });
}
