import { canonicalName } from '../../ingestion/event-catalog.ts';
import type { Cell } from '../../rollups/cell.ts';
import type { Snapshot } from '../../rollups/snapshot.ts';
import type { Tally } from '../../rollups/tally.ts';
import type { Filter } from '../../kernel/query/contract.ts';
import type { EventDimension } from '../dimension.ts';
import type { ActivityName } from '../metric-definition.ts';
import { DAY_MS, HOUR_MS } from '../../time/calendar.ts';
import { matches } from './matches.ts';
import { planReads, type Read } from './plan-reads.ts';
import { storedNames } from './stored-names.ts';
import type { Window } from './window.ts';

export type ActivityQuery = {
  /** Ascending, and not overlapping. */
  windows: readonly Window[];
  name: ActivityName;
  /** True when only people matter, not how often: faster. */
  isPeopleOnly: boolean;
};

/** Who did it how often, by value of the event split (null when not split), then by window. A window may hold several tallies. */
export type Activity = Map<string | null, Tally[][]>;

/** Of a frame, what this needs. */
type Asked = {
  snapshot: Snapshot;
  zone: string;
  conditions: readonly Filter[];
  by: EventDimension | null;
};
/** The shortest day, where a clock springs forward by an hour. */
const SHORTEST_DAY_MS = 23 * HOUR_MS;
type Traits = {
  by: EventDimension | null;
  dimensions: Exclude<EventDimension, 'event'>[];
  conditions: Filter[];
  names: string[];
};

type CellRead = Read & { isByHour: boolean; isPeopleOnly: boolean };

/** Reads what the windows need from the coarsest cells that answer exactly. */
export async function readActivity(frame: Asked, query: ActivityQuery): Promise<Activity> {
  const activity: Activity = new Map();
  const [first, last] = [query.windows[0], query.windows.at(-1)];
  if (first === undefined || last === undefined) return activity;
  const traits = await traitsOf(frame, query, { from: first.from, to: last.to });
  if (frame.by === null)
    activity.set(
      null,
      query.windows.map(() => []),
    );
  const rule = {
    zone: frame.snapshot.zone,
    hasHours: traits.dimensions.length === 0,
    hasDays: traits.dimensions.length <= 1,
  };
  const isByHour = query.windows.some(({ from, to }) => from < to && to - from < SHORTEST_DAY_MS);
  for (const read of traits.names.length === 0 ? [] : planReads(query.windows, rule)) {
    for (const cell of await cellsOf(frame, traits, {
      ...read,
      isByHour,
      isPeopleOnly: query.isPeopleOnly,
    })) {
      place(activity, { cell, read, traits, windows: query.windows });
    }
  }
  return activity;
}

async function traitsOf(frame: Asked, query: ActivityQuery, span: Window): Promise<Traits> {
  const conditions = frame.conditions.filter((filter) => filter.dimension !== 'event');
  const onEvent = frame.conditions.filter((filter) => filter.dimension === 'event');
  const isSplit = frame.by === 'event';
  const used = [...conditions.map((filter) => filter.dimension), frame.by];
  return {
    by: frame.by,
    conditions,
    dimensions: (['device', 'browser', 'os', 'event_country', 'source'] as const).filter((one) =>
      used.includes(one),
    ),
    names: await storedNames(frame.snapshot, { name: query.name, conditions: onEvent, isSplit, span }),
  };
}

function cellsOf(frame: Asked, traits: Traits, read: CellRead): Promise<Cell[]> {
  const { names, dimensions } = traits;
  const range = { from: new Date(read.from), to: new Date(read.to) };
  if (read.source === 'raw') return rawCellsOf(frame, traits, read);
  return frame.snapshot.cells({
    grain: read.source,
    dimension: dimensions[0] ?? '',
    names,
    ...range,
    isPeopleOnly: read.isPeopleOnly,
  });
}

function rawCellsOf(frame: Asked, traits: Traits, read: CellRead): Promise<Cell[]> {
  const { by } = traits;
  const unit = read.isByHour || read.to - read.from < DAY_MS ? 'hour' : 'day';
  return frame.snapshot.rawCells({
    zone: frame.zone,
    unit,
    names: traits.names,
    from: new Date(read.from),
    to: new Date(read.to),
    where: traits.conditions,
    ...(by === null || by === 'event' ? {} : { dimension: by }),
  });
}

function place(
  activity: Activity,
  found: { cell: Cell; read: Read; traits: Traits; windows: readonly Window[] },
): void {
  const { cell, read, traits, windows } = found;
  const isFiltered = read.source === 'day' && traits.dimensions.length === 1;
  if (isFiltered && !matches(cell.value, traits.conditions)) return;
  // The first raw bucket of a read may begin before it, yet holds nothing from there.
  const index = windowAt(windows, Math.max(cell.bucket.getTime(), read.from));
  const group = traits.by === null ? null : traits.by === 'event' ? canonicalName(cell.name) : cell.value;
  const tallies = activity.get(group) ?? windows.map(() => []);
  activity.set(group, tallies);
  tallies[index]?.push(cell.tally);
}

function windowAt(windows: readonly Window[], atMs: number): number {
  let low = 0;
  let high = windows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((windows[middle]?.to ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
