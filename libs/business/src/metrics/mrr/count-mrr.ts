import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { begunWindows, edgesOf, nothingYet } from './begun-windows.ts';
import { flowsBetween, statesAt } from './fact-table.ts';
import { isMrrState, MRR_FLOWS, MRR_STATES, type MrrMeasure } from './mrr-measure.ts';
import { noteUnknown } from './note-unknown.ts';
import { readFacts } from './read-facts.ts';

/** MRR at the end of each bucket, or what moved it in the bucket. */
export async function countMrr(frame: Frame, measure: MrrMeasure): Promise<CountSeries> {
  const windows = begunWindows(frame);
  if (windows.length === 0) return nothingYet(frame);
  const table = await readFacts(frame, edgesOf(windows));
  if (!isMrrState(measure)) {
    const { sign, ...flow } = MRR_FLOWS[measure];
    return noteUnknown(frame, times(flowsBetween(table, flow), sign));
  }
  const { fact, of, times: factor } = MRR_STATES[measure];
  const ends = [...statesAt(table, fact, of)].map(([label, states]) => [label, states.slice(1)] as const);
  return noteUnknown(frame, times(new Map(ends), factor));
}

function times(series: CountSeries, factor: number): CountSeries {
  if (factor === 1) return series;
  return new Map(
    [...series].map(([label, values]) => [
      label,
      // Adding 0 keeps a zero from becoming negative.
      values.map((value) => (value === null ? null : value * factor + 0)),
    ]),
  );
}
