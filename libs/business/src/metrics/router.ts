import { sharedProcedure } from '../kernel/shared-procedure.ts';
import { router, staffProcedure } from '../kernel/trpc.ts';
import { MetricPeopleQuery, MetricQueries, MetricQuery } from './contract.ts';
import { evaluateMetric } from './evaluate-metric.ts';
import { evaluateMetrics } from './evaluate-metrics.ts';
import { listMetricPeople } from './list-metric-people.ts';
import { listMetrics } from './list-metrics.ts';

export const metricsRouter = router({
  list: staffProcedure.query(({ ctx }) => listMetrics(ctx)),
  query: sharedProcedure.input(MetricQuery).query(({ ctx, input }) => evaluateMetric(ctx, input)),
  queryAll: sharedProcedure.input(MetricQueries).query(({ ctx, input }) => evaluateMetrics(ctx, input)),
  people: staffProcedure.input(MetricPeopleQuery).query(({ ctx, input }) => listMetricPeople(ctx, input)),
});
