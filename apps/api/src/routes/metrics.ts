import { answerCsv } from '@sextant/business/metrics/answer/answer-csv';
import { metricAnswer } from '@sextant/business/metrics/answer/metric-answer';
import { readMetricRequest } from '@sextant/business/metrics/answer/read-metric-request';
import { evaluateMetric } from '@sextant/business/metrics/evaluate-metric';
import { listMetrics } from '@sextant/business/metrics/list-metrics';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { machineContext } from '../machine-context.ts';

/** `GET /api/v1/metrics` is the catalog, `GET /api/v1/metrics/<metric>` one of its series as JSON or CSV. */
export function registerMetrics(scope: FastifyInstance, { db }: ApiServices): void {
  scope.get('/api/v1/metrics', async (request) => listMetrics(await machineContext(db, request)));

  scope.get<{ Params: { metric: string } }>('/api/v1/metrics/:metric', async (request, reply) => {
    const ctx = await machineContext(db, request);
    const { query, format } = await readMetricRequest(ctx, request.params.metric, request.query);
    const answer = metricAnswer(await evaluateMetric(ctx, query), query.by);
    if (format === 'json') return reply.send(answer.json);
    return reply.type('text/csv; charset=utf-8').send(answerCsv(answer));
  });
}
