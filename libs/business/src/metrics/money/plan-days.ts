import type { Window } from '../activity/window.ts';
import { startOfPeriod } from '../../time/buckets.ts';
import { DAY_MS } from '../../time/calendar.ts';
import { wallOf } from '../../time/wall-clock.ts';

/** A range of buckets as whole days and what is cut off them at its ends. */
export type DayPlan = {
  /** Days as YYYY-MM-DD, one more than there are windows: window i is [edge i, edge i + 1), and may be empty. */
  edges: string[];
  /** The instants at which they begin. */
  instants: Date[];
  /** The cut days, with the index of their window. */
  cuts: { window: number; from: number; to: number }[];
};

/** Null unless the zone's days begin wherever one window meets the next. */
export function planDays(windows: readonly Window[], zone: string): DayPlan | null {
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const inner = windows.slice(1).map(({ from }) => from);
  const isWhole = windows.slice(1).every(({ from }, index) => windows[index]?.to === from);
  if (!isWhole || inner.some((edge) => startOfPeriod(edge, 'day', { zone }) !== edge)) return null;
  const from = firstDayFrom(first.from, zone);
  const to = startOfPeriod(last.to, 'day', { zone });
  if (from > to) return null;
  const cuts = [
    { window: 0, from: first.from, to: from },
    { window: windows.length - 1, from: to, to: last.to },
  ].filter((cut) => cut.from < cut.to);
  const edges = [from, ...inner, to];
  return {
    edges: edges.map((edge) => dayOf(edge, zone)),
    instants: edges.map((edge) => new Date(edge)),
    cuts,
  };
}

function firstDayFrom(atMs: number, zone: string): number {
  const start = startOfPeriod(atMs, 'day', { zone });
  return start === atMs ? start : startOfPeriod(start + 1.5 * DAY_MS, 'day', { zone });
}

function dayOf(atMs: number, zone: string): string {
  return new Date(wallOf(zone, atMs)).toISOString().slice(0, 10);
}
