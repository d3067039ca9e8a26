import { answerCsv } from '@sextant/business/metrics/answer/answer-csv';
import { metricAnswer } from '@sextant/business/metrics/answer/metric-answer';
import { parseCondition } from '@sextant/business/metrics/answer/parse-condition';
import { inCallersWords } from '@sextant/business/kernel/in-callers-words';
import { parseInput } from '@sextant/business/kernel/parse-input';
import { MetricQuery } from '@sextant/business/metrics/contract';
import { type Filter } from '@sextant/business/kernel/query/contract';
import { evaluateMetric } from '@sextant/business/metrics/evaluate-metric';
import { listMetrics } from '@sextant/business/metrics/list-metrics';
import { getReporting } from '@sextant/business/metrics/reporting';
import { parseRange } from '@sextant/business/time/parse-range';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { machineContext } from '../machine-context.ts';
import { MetricParameters } from '../openapi/metric-parameters.ts';

const NAMES = { 'range.from': 'from', 'range.to': 'to', where: 'where' } as const;

/** `GET /api/v1/metrics`: the catalog. `GET /api/v1/metrics/<metric>`: its values. Both need a key with metrics:read. */
export function registerMetrics(scope: FastifyInstance, services: ApiServices): void {
  scope.get('/api/v1/metrics', async (request) => listMetrics(await machineContext(services, request)));

  scope.get<{ Params: { metric: string } }>('/api/v1/metrics/:metric', async (request, reply) => {
    const ctx = await machineContext(services, request);
    const asked = parseInput(MetricParameters, request.query);
    const zone = asked.zone ?? (await getReporting(ctx.db)).zone;
    const { interval, by, compare } = asked;
    const query = {
      metric: request.params.metric,
      range: parseRange(asked, zone),
      interval,
      zone,
      where: asked.where.reduce<Filter[]>((filters, text) => parseCondition(text, filters), []),
      ...(by === undefined ? {} : { by }),
      ...(compare === undefined ? {} : { compare }),
    };
    const result = await inCallersWords(NAMES, async () =>
      evaluateMetric(ctx, parseInput(MetricQuery, query)),
    );
    const answer = metricAnswer(result, by);
    if (asked.format === 'json') return answer.json;
    return reply.type('text/csv; charset=utf-8').send(answerCsv(answer));
  });
}
