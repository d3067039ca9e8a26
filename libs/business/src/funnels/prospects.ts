import { namesFor } from '../ingestion/event-catalog.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import { trailingUnions } from '../metrics/people/trailing-unions.ts';
import { bucketsOf, type Bucket } from '../time/buckets.ts';
import type { Cell } from '../rollups/cell.ts';
import { People } from '../rollups/people.ts';
import type { FunnelStepKind } from './funnel-step.ts';
import type { FunnelRule } from './furthest.ts';

/** Who may get past the first step, as far as days can tell. */
export type Prospects = {
  everybody: People;
  /** Ascending days in which attempts lie, each with those of whom an attempt may reach into it. */
  days: { start: number; end: number; people: People }[];
  /** How often the steps' events happened in these days. */
  events: number;
};

type Question = { steps: readonly FunnelStepKind[]; rule: FunnelRule };

/** Tells by day cells who did the second step soon enough after the first. Null where the steps are not in order, or no plain events. */
export async function prospectsOf(frame: Frame, { steps, rule }: Question): Promise<Prospects | null> {
  const names = steps.map((step) => (step.kind === 'event' && step.name !== '*' ? namesFor(step.name) : []));
  const [first = [], second = []] = names;
  if (rule.order !== 'ordered' || first.length === 0 || second.length === 0) return null;
  const days = daysOf(frame, rule);
  const cells = await frame.snapshot.cells({
    grain: 'day',
    dimension: '',
    names: [...new Set(names.flat())],
    from: new Date(days[0]?.start ?? 0),
    to: new Date(days.at(-1)?.end ?? 0),
  });
  return {
    ...prospectsIn(days, rule, { first: doers(cells, first), second: doers(cells, second) }),
    events: sumOf(cells),
  };
}

type Doers = ReadonlyMap<number, People>;

function prospectsIn(
  days: readonly Bucket[],
  rule: FunnelRule,
  { first, second }: Record<'first' | 'second', Doers>,
) {
  const width = widthOf(days, rule.windowMs);
  const none = Array.from({ length: width - 1 }, () => People.none);
  const later = trailingUnions(
    [...days.map(({ start }) => second.get(start) ?? People.none), ...none],
    width,
  );
  const starters = days.map(({ start }, index) =>
    start < rule.entry.to ? (first.get(start) ?? People.none).and(later[index] ?? People.none) : People.none,
  );
  const reaching = trailingUnions([...none, ...starters], width);
  return {
    everybody: People.union(starters),
    days: days.map(({ start, end }, index) => ({ start, end, people: reaching[index] ?? People.none })),
  };
}

/** The days of the rollups from the first entry up to where the last attempt's window ends. */
function daysOf({ snapshot }: Frame, { entry, windowMs }: FunnelRule): Bucket[] {
  const range = { from: new Date(entry.from), to: new Date(entry.to + windowMs + 1) };
  return bucketsOf(range, { interval: 'day', zone: snapshot.zone });
}

/** How many days an attempt can touch that begins in a day. */
function widthOf(days: readonly Bucket[], windowMs: number): number {
  let width = 1;
  let last = 0;
  days.forEach(({ end }, index) => {
    while (last < days.length - 1 && (days[last]?.end ?? 0) <= end - 1 + windowMs) last += 1;
    width = Math.max(width, last - index + 1);
  });
  return width;
}

function doers(cells: readonly Cell[], names: readonly string[]): Doers {
  const found = new Map<number, People>();
  for (const { name, bucket, tally } of cells) {
    if (!names.includes(name)) continue;
    const at = bucket.getTime();
    found.set(at, (found.get(at) ?? People.none).or(tally.people));
  }
  return found;
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { tally }) => sum + tally.sum(), 0);
}
