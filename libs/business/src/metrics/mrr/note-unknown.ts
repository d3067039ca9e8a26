import { selectMissingRates } from '@sextant/db/queries/mrr/select-missing-rates';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { noteMissingRates } from '../money/note-missing-rates.ts';

/** The series as it is; where a value is unknown, the frame is told which exchange rates are missing. */
export async function noteUnknown(frame: Frame, series: CountSeries): Promise<CountSeries> {
  const isUnknown = [...series.values()].some((values) => values.includes(null));
  if (isUnknown) noteMissingRates(frame.notes, await selectMissingRates(frame.snapshot.sql));
  return series;
}
