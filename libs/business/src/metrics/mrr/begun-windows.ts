import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import type { Window } from '../activity/window.ts';

/** The buckets that have begun, up to and with this instant: what is planned for later is not counted. */
export function begunWindows({ buckets, now }: Pick<Frame, 'buckets' | 'now'>): Window[] {
  const end = now.getTime() + 1;
  return buckets.filter(({ from }) => from < end).map(({ from, to }) => ({ from, to: Math.min(to, end) }));
}

/** Where the windows begin and the last one ends. */
export function edgesOf(windows: readonly Window[]): number[] {
  return [...windows.map(({ from }) => from), ...windows.slice(-1).map(({ to }) => to)];
}

/** Of buckets that have not begun, nothing is known. */
export function nothingYet({ recordBy, population }: Pick<Frame, 'recordBy' | 'population'>): CountSeries {
  return new Map(recordBy === null && population.groups === null ? [[null, []]] : []);
}
