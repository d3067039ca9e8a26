import type { Context } from '../kernel/context.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import { buildFrame } from '../metrics/build-frame.ts';
import { conditionsOf, type Conditions } from '../metrics/conditions.ts';
import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../metrics/dimension.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import { HOUR_MS } from '../metrics/time/calendar.ts';
import { People } from '../rollups/people.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import { Tally } from '../rollups/tally.ts';
import type { FunnelQuery } from './contract.ts';
import { entryGroups } from './entry-groups.ts';
import { funnelStep, type FunnelStepKind } from './funnel-step.ts';
import { furthest, type FunnelRule } from './furthest.ts';
import { prospectsOf } from './prospects.ts';
import { requireTraitsAtEntry } from './require-traits-at-entry.ts';
import { stepMoments } from './step-moments.ts';
import { stepPeople } from './step-people.ts';

const FUNNEL = {
  label: 'A funnel',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS.filter((dimension) => dimension !== 'event')],
} as const;

export type Question = { steps: readonly FunnelStepKind[]; rule: FunnelRule };

/** Everybody who entered, when those of them who may have gone on reached each step, and the groups of a split; null when not split. */
export type FunnelReading = {
  entrants: People;
  attempts: ReadonlyMap<number, readonly number[]>;
  groups: ReadonlyMap<string, People> | null;
};

type Asked = ReturnType<typeof FunnelQuery.parse>;

/** Follows people through the steps. Exact: bitmaps find who can have gone on, and only their events are read. */
export async function readFunnel(
  ctx: Pick<Context, 'now'>,
  snapshot: Snapshot,
  { range, order, windowSeconds, steps, where, by, zone: asked }: Asked,
): Promise<FunnelReading> {
  const conditions = conditionsOf(FUNNEL, where, by);
  const zone = asked ?? (await snapshotFacts(snapshot)).reporting.zone;
  const entry = { from: range.from.getTime(), to: range.to.getTime() };
  const rule = { length: steps.length, windowMs: windowSeconds * 1000, order, entry };
  const question: Question = { steps: steps.map(funnelStep), rule };
  const frameOf = (some: Conditions) =>
    buildFrame(snapshot, { now: ctx.now, zone, interval: 'total', buckets: [], conditions: some });
  await requireTraitsAtEntry(await frameOf({ ...conditions, people: [], by: UNSPLIT }), question, conditions);
  // A split of events would take the steps apart; it is made of those who entered.
  const frame = await frameOf({ ...conditions, by: { ...conditions.by, events: null } });
  const { entrants, attempts } = await attemptsOf(frame, question);
  const { events } = conditions.by;
  return {
    entrants,
    attempts,
    groups:
      events === null
        ? frame.population.groups
        : await entryGroups(frame, question, { entrants, by: events }),
  };
}

const UNSPLIT = { people: null, events: null, records: null } as const;

/** Everybody who entered, and the attempts of those who may have gone on. */
async function attemptsOf(frame: Frame, { steps, rule }: Question) {
  // Up to a whole hour, so that rollups alone find who can have gone on.
  const whole = {
    from: rule.entry.from,
    to: Math.floor((rule.entry.to + rule.windowMs) / HOUR_MS + 1) * HOUR_MS,
  };
  const entering = rule.order === 'any' ? steps : steps.slice(0, 1);
  const entrants = People.union(
    await Promise.all(entering.map((step) => stepPeople(frame, step, rule.entry))),
  );
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
  return { entrants, attempts };
}
