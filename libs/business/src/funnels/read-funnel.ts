import type { Question } from './question.ts';
import type { Context } from '../kernel/context.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import { buildFrame } from '../metrics/build-frame.ts';
import { conditionsOf, type Conditions } from '../metrics/conditions.ts';
import { PERSON_DIMENSIONS } from '../metrics/dimension.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import { HOUR_MS } from '../time/calendar.ts';
import { People } from '../rollups/people.ts';
import { requireRawEvents } from '../rollups/require-kept.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import { Tally } from '../rollups/tally.ts';
import { ENTRY_TRAITS, PROPERTY_PREFIX, type FunnelQuery } from './contract.ts';
import { entryColumn } from './entry-dimension.ts';
import { enteringSteps } from './entry-names.ts';
import { funnelStep } from './funnel-step.ts';
import { furthest } from './furthest.ts';
import { prospectsOf } from './prospects.ts';
import { readEntry, type Entry, type EntryQuestion } from './read-entry.ts';
import { requireTraitsAtEntry } from './require-traits-at-entry.ts';
import { stepMoments } from './step-moments.ts';
import { stepPeople } from './step-people.ts';

const FUNNEL = {
  label: 'A funnel',
  dimensions: [...PERSON_DIMENSIONS, ...ENTRY_TRAITS, `${PROPERTY_PREFIX}<name>`],
} as const;

/** Everybody who entered, when those of them who may have gone on reached each step, and the groups of a split; null when not split. */
export type FunnelReading = Entry & { attempts: ReadonlyMap<number, readonly number[]> };

type Asked = ReturnType<typeof FunnelQuery.parse>;

/** Follows people through the steps. Exact: bitmaps find who can have gone on, and only their events are read. */
export async function readFunnel(
  ctx: Pick<Context, 'now'>,
  snapshot: Snapshot,
  query: Asked,
): Promise<FunnelReading> {
  requireRawEvents(snapshot, query.range.from);
  const { frame, question, entry } = await askedFrame(ctx, snapshot, query);
  const everybody = People.union(
    await Promise.all(enteringSteps(question).map((step) => stepPeople(frame, step, question.rule.entry))),
  );
  const { entrants, groups, otherValues } = await readEntry(frame, question, {
    ...entry,
    entrants: everybody,
  });
  const attempts = await attemptsOf(frame, question, entrants);
  return { entrants, attempts, groups: groups ?? frame.population.groups, otherValues };
}

/** The question made ready: among whom by their traits, and what is asked of the events that enter. */
export async function askedFrame(
  ctx: Pick<Context, 'now'>,
  snapshot: Snapshot,
  { range, order, windowSeconds, steps, where, by, zone: asked }: Asked,
): Promise<{ frame: Frame; question: Question; entry: EntryQuestion }> {
  const isOfEntry = (dimension: string) => entryColumn(dimension) !== null;
  const entry = {
    where: where.filter(({ dimension }) => isOfEntry(dimension)),
    by: by !== undefined && isOfEntry(by) ? by : null,
  };
  const conditions = conditionsOf(
    FUNNEL,
    where.filter(({ dimension }) => !isOfEntry(dimension)),
    entry.by === null ? by : undefined,
  );
  const zone = asked ?? (await snapshotFacts(snapshot)).reporting.zone;
  const rule = {
    length: steps.length,
    windowMs: windowSeconds * 1000,
    order,
    entry: { from: range.from.getTime(), to: range.to.getTime() },
  };
  const question: Question = { steps: steps.map(funnelStep), rule };
  const frameOf = (some: Conditions) =>
    buildFrame(snapshot, { now: ctx.now, zone, interval: 'total', buckets: [], conditions: some });
  await requireTraitsAtEntry(await frameOf({ ...conditions, people: [], by: UNSPLIT }), question, conditions);
  return { frame: await frameOf(conditions), question, entry };
}

const UNSPLIT = { people: null, events: null, records: null } as const;

/** The attempts of those who entered and may have gone on. */
async function attemptsOf(frame: Frame, { steps, rule }: Question, entrants: People) {
  // Up to a whole hour, so that rollups alone find who can have gone on.
  const whole = {
    from: rule.entry.from,
    to: Math.floor((rule.entry.to + rule.windowMs) / HOUR_MS + 1) * HOUR_MS,
  };
  const doers = await Promise.all(steps.map((step) => stepPeople(frame, step, whole)));
  const candidates =
    rule.order === 'any'
      ? Tally.total(doers.map((people) => Tally.once(people))).atLeast(2)
      : (doers[1] ?? People.none);
  const prospects = await prospectsOf(frame, { steps, rule });
  const people = entrants.and(prospects?.everybody ?? candidates);
  const moments = await stepMoments(frame, {
    steps,
    people,
    prospects,
    window: whole,
    hasOthers: rule.order === 'strict',
  });
  const attempts = new Map<number, number[]>();
  for (const [person, some] of moments.byPerson()) {
    const times = furthest(some, rule);
    if (times.length > 0) attempts.set(person, times);
  }
  return attempts;
}
