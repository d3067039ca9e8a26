import { requirePermission } from '../access/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import { buildFrame } from '../metrics/build-frame.ts';
import { conditionsOf } from '../metrics/conditions.ts';
import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../metrics/dimension.ts';
import { getReporting } from '../metrics/reporting.ts';
import { HOUR_MS } from '../metrics/time/calendar.ts';
import { People } from '../rollups/people.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { Tally } from '../rollups/tally.ts';
import { FunnelQuery, type FunnelResult, type FunnelStep } from './contract.ts';
import { funnelStep, type FunnelStepKind } from './funnel-step.ts';
import { furthest, type FunnelRule } from './furthest.ts';
import { prospectsOf } from './prospects.ts';
import { stepMoments } from './step-moments.ts';
import { stepPeople } from './step-people.ts';
import { summarise } from './summarise.ts';

const FUNNEL = {
  label: 'A funnel',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS.filter((dimension) => dimension !== 'event')],
} as const;

const SPLIT = { label: 'A funnel', dimensions: PERSON_DIMENSIONS } as const;

type Question = { steps: readonly FunnelStepKind[]; rule: FunnelRule };

/** How far people get through steps. Exact: bitmaps find who can have gone on, and only their events are read. */
export async function getFunnel(ctx: Context, input: FunnelQuery): Promise<FunnelResult> {
  requirePermission(ctx, 'users.read');
  const { range, order, windowSeconds, steps: names, where, by, ...query } = FunnelQuery.parse(input);
  const entry = { from: range.from.getTime(), to: range.to.getTime() };
  const rule = { length: names.length, windowMs: windowSeconds * 1000, order, entry };
  const question = { steps: names.map(funnelStep), rule };
  const conditions = { ...conditionsOf(FUNNEL, where, undefined), by: conditionsOf(SPLIT, [], by).by };
  return withSnapshot(ctx.db, async (snapshot) => {
    const zone = query.zone ?? (await getReporting(snapshot)).zone;
    const frame = await buildFrame(snapshot, {
      now: ctx.now,
      zone,
      interval: 'total',
      buckets: [],
      conditions,
    });
    const { entrants, attempts } = await attemptsOf(frame, question);
    const stepsAmong = (people: People | null): FunnelStep[] => {
      const some = [...attempts]
        .filter(([person]) => people === null || people.has(person))
        .map(([, times]) => times);
      const entered = people === null ? entrants.size : entrants.countAnd(people);
      return summarise(names, { onlyEntered: entered - some.length, attempts: some });
    };
    return {
      asOf: snapshot.asOf,
      order,
      windowSeconds,
      range,
      isComplete: entry.to + rule.windowMs <= ctx.now.getTime(),
      steps: stepsAmong(null),
      groups: frame.population.groups === null ? null : groupsOf(frame.population.groups, stepsAmong),
    };
  });
}

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

function groupsOf(groups: ReadonlyMap<string, People>, stepsAmong: (people: People) => FunnelStep[]) {
  return [...groups]
    .map(([group, people]) => ({ group, steps: stepsAmong(people) }))
    .filter(({ steps }) => (steps[0]?.people ?? 0) > 0)
    .toSorted(
      (a, b) => (b.steps[0]?.people ?? 0) - (a.steps[0]?.people ?? 0) || a.group.localeCompare(b.group),
    );
}
