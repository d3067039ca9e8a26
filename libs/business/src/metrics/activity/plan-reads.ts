import { DAY_MS, HOUR_MS } from '../../time/calendar.ts';
import { startOfPeriod } from '../../time/buckets.ts';
import type { Window } from './window.ts';

/** A stretch of time and the coarsest cells that hold exactly it. */
export type Read = Window & { source: 'day' | 'hour' | 'raw' };

export type ReadRule = {
  /** The zone in which day cells are cut. */
  zone: string;
  /** Cells that are split by an event dimension exist by day only. */
  hasHours: boolean;
  hasDays: boolean;
};

/** Covers ascending windows with the fewest cells that fit exactly: whole days, then hours, then raw events. */
export function planReads(windows: readonly Window[], rule: ReadRule): Read[] {
  const reads: Read[] = [];
  for (const read of windows.flatMap((window) => coverDays(window, rule))) {
    const last = reads.at(-1);
    if (last !== undefined && last.source === read.source && last.to === read.from) last.to = read.to;
    else reads.push({ ...read });
  }
  return reads;
}

function coverDays(window: Window, rule: ReadRule): Read[] {
  if (!rule.hasDays) return raw(window);
  const first = ceilDay(window.from, rule.zone);
  const end = startOfPeriod(window.to, 'day', { zone: rule.zone });
  if (first >= end) return coverHours(window, rule);
  return [
    ...coverHours({ from: window.from, to: first }, rule),
    { source: 'day', from: first, to: end },
    ...coverHours({ from: end, to: window.to }, rule),
  ];
}

function coverHours(window: Window, rule: ReadRule): Read[] {
  const first = Math.ceil(window.from / HOUR_MS) * HOUR_MS;
  const end = Math.floor(window.to / HOUR_MS) * HOUR_MS;
  if (!rule.hasHours || first >= end) return raw(window);
  // A day of a half-hour zone is cut at both ends; reading it raw at once beats two reads of half an hour.
  if (first > window.from && end < window.to && window.to - window.from < 2 * DAY_MS) return raw(window);
  return [
    ...raw({ from: window.from, to: first }),
    { source: 'hour', from: first, to: end },
    ...raw({ from: end, to: window.to }),
  ];
}

function raw(window: Window): Read[] {
  return window.from < window.to ? [{ source: 'raw', ...window }] : [];
}

function ceilDay(atMs: number, zone: string): number {
  const start = startOfPeriod(atMs, 'day', { zone });
  // A day has 23 to 25 hours, so 36 hours after its start is always the next one.
  return start === atMs ? start : startOfPeriod(start + 1.5 * DAY_MS, 'day', { zone });
}
