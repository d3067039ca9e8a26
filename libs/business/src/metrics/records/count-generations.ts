import {
  selectGenerationCounts,
  type GenerationCountQuery,
} from '@sextant/db/queries/metrics/select-generation-counts';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { isGenerationDimension } from '../dimension.ts';
import { recordRequest, recordSeries } from './record-request.ts';

export type GenerationRule = Pick<GenerationCountQuery, 'at' | 'statuses'>;

/** Counts generations by bucket and split. */
export async function countGenerations(frame: Frame, rule: GenerationRule): Promise<CountSeries> {
  const { recordBy, recordConditions } = frame;
  const by = recordBy !== null && isGenerationDimension(recordBy) ? recordBy : null;
  const rows = await selectGenerationCounts(frame.snapshot.sql, {
    ...recordRequest(frame),
    ...rule,
    by,
    where: recordConditions.flatMap(({ dimension, values, isNegated }) =>
      isGenerationDimension(dimension) ? [{ column: dimension, values, isNegated }] : [],
    ),
  });
  return recordSeries(frame, by !== null || frame.population.groups !== null, rows);
}
