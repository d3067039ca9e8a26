import { selectStarts } from '@sextant/db/queries/metrics/select-starts';
import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import type { Window } from '../activity/window.ts';
import { HOUR_MS } from '../../time/calendar.ts';

type Asked = Pick<Frame, 'snapshot'>;

/** The people who signed up, else were first seen, in each of the ascending windows. */
export async function joinedPeople(frame: Asked, windows: readonly Window[]): Promise<People[]> {
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const hours = await frame.snapshot.starts({ from: floorHour(first.from), to: new Date(last.to) });
  const found: People[][] = windows.map(() => []);
  const cut: People[] = [];
  let index = 0;
  for (const [from, people] of [...hours]
    .map(([hour, one]) => [Date.parse(hour), one] as const)
    .toSorted(byTime)) {
    while ((windows[index]?.to ?? Infinity) <= from) index += 1;
    const window = windows[index];
    if (window === undefined) break;
    if (window.from <= from && from + HOUR_MS <= window.to) found[index]?.push(people);
    else if (window.from < from + HOUR_MS) cut.push(people);
  }
  const rest = await exactly(frame, People.union(cut), windows);
  return found.map((sets, at) => People.union([...sets, rest[at] ?? People.none]));
}

/** An hour that a window's edge cuts is told apart by the instants themselves. */
async function exactly(frame: Asked, people: People, windows: readonly Window[]): Promise<People[]> {
  if (people.isEmpty) return [];
  const ids: number[][] = windows.map(() => []);
  for (const { id, startedAt } of await selectStarts(frame.snapshot.sql, [...people.ids()])) {
    const at = startedAt.getTime();
    ids[windows.findIndex((window) => window.from <= at && at < window.to)]?.push(id);
  }
  return ids.map((one) => People.of(one));
}

function floorHour(atMs: number): Date {
  return new Date(Math.floor(atMs / HOUR_MS) * HOUR_MS);
}

function byTime(a: readonly [number, People], b: readonly [number, People]): number {
  return a[0] - b[0];
}
