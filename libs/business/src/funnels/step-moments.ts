import { selectEventTimes, type EventTimes } from '@sextant/db/queries/funnels/select-event-times';
import { selectGenerationTimes } from '@sextant/db/queries/funnels/select-generation-times';
import { selectStarts } from '@sextant/db/queries/metrics/select-starts';
import { isActivity, namesFor } from '../ingestion/event-catalog.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import type { Window } from '../metrics/activity/window.ts';
import { EVENT_DIMENSIONS } from '../rollups/dimension.ts';
import type { People } from '../rollups/people.ts';
import type { FunnelStepKind } from './funnel-step.ts';
import type { Moment } from './furthest.ts';
import { prospectMoments } from './prospect-moments.ts';
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

/** What these people did that matters to the funnel, in order of time, by person. */
export async function stepMoments(frame: Frame, query: MomentsQuery): Promise<Map<number, Moment[]>> {
  const moments = new Map<number, Moment[]>();
  if (query.people.isEmpty) return moments;
  const add = (person: number, steps: readonly number[], times: readonly number[]) => {
    const known = moments.get(person) ?? [];
    moments.set(person, known);
    for (const atMs of times) known.push({ steps, atMs });
  };
  if (query.prospects !== null && query.prospects.events <= MOST_MOMENTS) {
    for (const moment of await prospectMoments(frame, query, query.prospects)) add(...moment);
  } else {
    for (const { person, name, times } of await eventTimes(frame, query)) {
      if (isActivity(name) || stepsNamed(query.steps, name).length > 0)
        add(person, stepsNamed(query.steps, name), times);
    }
  }
  for (const { person, times, step } of await recordTimes(frame, query))
    add(person, indexesOf(query, step), times);
  for (const some of moments.values()) some.sort(byTime);
  return moments;
}

function eventTimes(frame: Frame, { steps, people, window, hasOthers }: MomentsQuery): Promise<EventTimes[]> {
  const names = steps.flatMap((step) => (step.kind === 'event' ? [step.name] : []));
  if (names.length === 0 && !hasOthers) return Promise.resolve([]);
  const where = frame.conditions.flatMap(({ dimension, values, isNegated }) => {
    const column = EVENT_DIMENSIONS.find((one) => one === dimension);
    return column === undefined ? [] : [{ dimension: column, values, isNegated }];
  });
  return selectEventTimes(frame.snapshot.sql, {
    people: [...people.ids()],
    names: hasOthers || names.includes('*') ? null : names.flatMap(namesFor),
    from: new Date(window.from),
    to: new Date(window.to),
    where,
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

/** Ties go to the earlier step, as in ClickHouse. */
function byTime(a: Moment, b: Moment): number {
  return a.atMs - b.atMs || (a.steps[0] ?? Infinity) - (b.steps[0] ?? Infinity) || 0;
}
