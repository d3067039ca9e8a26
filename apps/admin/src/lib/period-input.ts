import { seriesQuery } from './metric-query.ts';
import type { PeriodView } from './period-view.ts';

/** The period as verbs take it that answer more than one metric. */
export function periodInput(view: PeriodView) {
  const { metric: _metric, where: _where, ...period } = seriesQuery('', view);
  return period;
}
