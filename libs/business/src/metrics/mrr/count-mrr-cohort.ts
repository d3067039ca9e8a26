import { selectMrrChanges, type MrrChange } from '@sextant/db/queries/mrr/select-mrr-changes';
import type { Snapshot } from '../../rollups/snapshot.ts';
import type { Frame } from '../activity/frame.ts';
import type { Window } from '../activity/window.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { PAYER_SUBSCRIPTION_DIMENSIONS } from '../dimension.ts';
import { monthsBefore } from '../../time/months-before.ts';
import { recordColumns } from '../records/record-columns.ts';
import { recordRequest } from '../records/record-request.ts';
import { begunWindows, edgesOf, nothingYet } from './begun-windows.ts';
import { statesAt } from './fact-table.ts';
import type { MrrCohort, MrrCohortPart } from './mrr-measure.ts';
import { noteUnknown } from './note-unknown.ts';
import { readFacts } from './read-facts.ts';

/** What those who paid at a window's start brought then, or what became of it by the window's end. */
export async function countMrrCohort(frame: Frame, { part, months }: MrrCohort): Promise<CountSeries> {
  const windows = begunWindows(frame).map(({ from, to }) => ({
    from: months === 0 ? from : monthsBefore(Math.min(to, frame.now.getTime()), months, frame.zone),
    to,
  }));
  const [first] = windows;
  if (first === undefined) return nothingYet(frame);
  const starts = await startsOf(frame, windows, { months, of: isOfCustomers(part) ? 'count' : 'money' });
  if (part === 'start_mrr' || part === 'start_customers') return noteUnknown(frame, starts);
  const changes = await readChanges(frame, windows);
  return noteUnknown(
    frame,
    new Map(
      [...starts].map(([label, values]) => {
        const moved = changes.filter((change) => change.label === label);
        return [
          label,
          windows.map((_, index) =>
            partOf(
              part,
              values[index] ?? null,
              moved.find(({ window }) => window === index),
            ),
          ),
        ];
      }),
    ),
  );
}

type Start = { months: number; of: 'money' | 'count' };

/** Within buckets, the edges are those of every other metric: what is read for them is read already. */
async function startsOf(
  frame: Frame,
  windows: readonly Window[],
  { months, of }: Start,
): Promise<CountSeries> {
  const starts = windows.map(({ from }) => from);
  const edges = months === 0 ? edgesOf(windows) : [monthsBefore(starts[0] ?? 0, 1, frame.zone), ...starts];
  const states = statesAt(await readFacts(frame, edges), 'payer', of);
  const skipped = months === 0 ? 0 : 1;
  return new Map(
    [...states].map(([label, values]) => [label, values.slice(skipped, skipped + windows.length)]),
  );
}

function isOfCustomers(part: MrrCohortPart): boolean {
  return part === 'start_customers' || part.startsWith('gone');
}

function partOf(part: MrrCohortPart, start: number | null, change: MrrChange | undefined): number | null {
  if (start === null || (!isOfCustomers(part) && (change?.unknown ?? 0) > 0)) return null;
  const {
    changeMinor = 0,
    shortfallMinor = 0,
    lostMinor = 0,
    gone = 0,
    goneInvoluntarily = 0,
  } = change ?? {};
  switch (part) {
    case 'start_mrr':
    case 'start_customers':
      return start;
    case 'retained':
      return start + changeMinor;
    case 'kept':
      return start - shortfallMinor;
    case 'lost':
      return lostMinor;
    case 'net_lost':
      return 0 - changeMinor;
    case 'gone':
      return gone;
    case 'gone_voluntarily':
      return gone - goneInvoluntarily;
    case 'gone_involuntarily':
      return goneInvoluntarily;
  }
}

const known = new WeakMap<Snapshot, Map<string, Promise<MrrChange[]>>>();

function readChanges(frame: Frame, windows: readonly Window[]): Promise<MrrChange[]> {
  const { limits, groups } = frame.population;
  if (limits !== null || groups !== null) return select(frame, windows);
  const read = known.get(frame.snapshot) ?? new Map<string, Promise<MrrChange[]>>();
  known.set(frame.snapshot, read);
  const key = JSON.stringify([windows, frame.recordConditions, frame.recordBy]);
  const changes = read.get(key) ?? select(frame, windows);
  read.set(key, changes);
  return changes;
}

function select(frame: Frame, windows: readonly Window[]): Promise<MrrChange[]> {
  const { people, labels } = recordRequest(frame);
  return selectMrrChanges(frame.snapshot.sql, {
    people,
    labels,
    windows: windows.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
    ...recordColumns(frame, PAYER_SUBSCRIPTION_DIMENSIONS),
  });
}
