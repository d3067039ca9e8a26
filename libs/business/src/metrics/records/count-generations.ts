import {
  selectGenerationCounts,
  type GenerationCountQuery,
} from '@sextant/db/queries/metrics/select-generation-counts';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { GENERATION_DIMENSIONS } from '../dimension.ts';
import { recordColumns } from './record-columns.ts';
import { recordRequest, recordSeries } from './record-request.ts';

export type GenerationRule = Pick<GenerationCountQuery, 'at' | 'statuses'>;

/** Counts generations by bucket and split. */
export async function countGenerations(frame: Frame, rule: GenerationRule): Promise<CountSeries> {
  const columns = recordColumns(frame, GENERATION_DIMENSIONS);
  const rows = await selectGenerationCounts(frame.snapshot.sql, {
    ...recordRequest(frame),
    ...rule,
    ...columns,
  });
  return recordSeries(frame, columns.by !== null || frame.population.groups !== null, rows);
}
