import { selectTrials } from '@sextant/db/queries/mrr/select-trials';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { recordColumns } from '../records/record-columns.ts';
import { recordRequest, recordSeries } from '../records/record-request.ts';
import { TRIAL_DIMENSIONS } from '../dimension.ts';
import { DAY_MS } from '../../time/calendar.ts';

/** How long after its end a trial may take to be paid; younger ends are left out. */
export const PAID_WITHIN_DAYS = 7;

/** Trials that ended in each bucket and had their time to be paid, or those of them that were. */
export async function countTrials(frame: Frame, part: 'ended' | 'paid'): Promise<CountSeries> {
  const { by, where } = recordColumns(frame, TRIAL_DIMENSIONS);
  const request = recordRequest(frame);
  const latest = frame.now.getTime() - PAID_WITHIN_DAYS * DAY_MS;
  const rows = await selectTrials(frame.snapshot.sql, {
    ...request,
    edges: request.edges.map((edge) => new Date(Math.min(edge.getTime(), latest))),
    by,
    where,
    paidWithinDays: part === 'paid' ? PAID_WITHIN_DAYS : null,
  });
  return recordSeries(frame, by !== null || request.labels !== null, rows);
}
