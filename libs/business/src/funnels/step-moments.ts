import { selectEventTimes, type EventTimes } from '@sextant/db/queries/funnels/select-event-times';
import { selectGenerationTimes } from '@sextant/db/queries/funnels/select-generation-times';
import { selectStarts } from '@sextant/db/queries/metrics/select-starts';
import { isActivity, namesFor } from '../ingestion/event-catalog.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import type { Window } from '../metrics/activity/window.ts';
import type { People } from '../rollups/people.ts';
import type { FunnelStepKind } from './funnel-step.ts';
import { MomentList } from './moment-list.ts';
import { addProspects } from './add-prospects.ts';
import type { Prospects } from './prospects.ts';
import { stepsNamed } from './steps-named.ts';

export type MomentsQuery = {
  steps: readonly FunnelStepKind[];
  people: People;
  window: Window;
  /** True when everything they did counts, as it may come between two steps. */
  hasOthers: boolean;
  /** Where attempts of these people can lie, if that is known. */
  prospects: Prospects | null;
};

/** More events than this are not read whole: looking for some people's is then less. */
const MOST_MOMENTS = 2_000_000;

/** What these people did that matters to the funnel. */
export async function stepMoments(frame: Frame, query: MomentsQuery): Promise<MomentList> {
  const list = new MomentList();
  if (query.people.isEmpty) return list;
  if (query.prospects !== null && query.prospects.events <= MOST_MOMENTS) {
    await addProspects(frame, { ...query, prospects: query.prospects }, list);
  } else {
    await addEvents(frame, query, list);
  }
  for (const { person, times, step } of await recordTimes(frame, query)) {
    const steps = indexesOf(query, step);
    for (const atMs of times) list.add(person, steps, atMs);
  }
  return list;
}

async function addEvents(frame: Frame, query: MomentsQuery, list: MomentList): Promise<void> {
  const stepsOf = new Map<string, number[]>();
  for (const { person, name, times } of await eventTimes(frame, query)) {
    const steps = stepsOf.get(name) ?? stepsNamed(query.steps, name);
    stepsOf.set(name, steps);
    if (isActivity(name) || steps.length > 0) for (const atMs of times) list.add(person, steps, atMs);
  }
}

function eventTimes(frame: Frame, { steps, people, window, hasOthers }: MomentsQuery): Promise<EventTimes[]> {
  const names = steps.flatMap((step) => (step.kind === 'event' ? [step.name] : []));
  if (names.length === 0 && !hasOthers) return Promise.resolve([]);
  return selectEventTimes(frame.snapshot.sql, {
    people: [...people.ids()],
    names: hasOthers || names.includes('*') ? null : names.flatMap(namesFor),
    from: new Date(window.from),
    to: new Date(window.to),
    where: [],
  });
}

type RecordTimes = { person: number; times: number[]; step: 'signup' | 'generation' };

async function recordTimes(frame: Frame, { steps, people, window }: MomentsQuery): Promise<RecordTimes[]> {
  const { sql } = frame.snapshot;
  const ids = [...people.ids()];
  const range = { people: ids, from: new Date(window.from), to: new Date(window.to) };
  const isAsked = (kind: string) => steps.some((step) => step.kind === kind);
  const starts = isAsked('signup') ? await selectStarts(sql, ids) : [];
  const generations = isAsked('generation') ? await selectGenerationTimes(sql, range) : [];
  return [
    ...starts.map(({ id, startedAt }) => ({
      person: id,
      times: [startedAt.getTime()],
      step: 'signup' as const,
    })),
    ...generations.map((row) => ({ ...row, step: 'generation' as const })),
  ];
}

function indexesOf({ steps }: MomentsQuery, kind: 'signup' | 'generation'): number[] {
  return steps.flatMap((step, index) => (step.kind === kind ? [index] : []));
}
