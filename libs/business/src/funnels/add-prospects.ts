import { namesFor } from '../ingestion/event-catalog.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import type { Window } from '../metrics/activity/window.ts';
import type { People } from '../rollups/people.ts';
import type { FunnelStepKind } from './funnel-step.ts';
import type { MomentList } from './moment-list.ts';
import type { Prospects } from './prospects.ts';
import { stepsNamed } from './steps-named.ts';

type Asked = { steps: readonly FunnelStepKind[]; people: People; window: Window; prospects: Prospects };

/** Adds the steps' events of these people on the days into which an attempt of theirs may reach. */
export async function addProspects(frame: Frame, query: Asked, list: MomentList): Promise<void> {
  const { steps, people: among, window } = query;
  const { days } = query.prospects;
  const names = steps.flatMap((step) => (step.kind === 'event' ? namesFor(step.name) : []));
  const range = { from: new Date(days[0]?.start ?? 0), to: new Date(days.at(-1)?.end ?? 0) };
  const wanted = lastTwo((index) => flagsOf(days[index]?.people.and(among)));
  const stepsOf = new Map(names.map((name) => [name, stepsNamed(steps, name)]));
  let index = 0;
  for (const { name, people, atMs } of await frame.snapshot.moments({
    ...range,
    names: [...stepsOf.keys()],
  })) {
    const own = stepsOf.get(name) ?? [];
    for (let n = 0; n < people.length; n += 1) {
      const person = people[n] ?? 0;
      const at = atMs[n] ?? 0;
      // The UTC days come in order, so that the day is the same as before or beside it.
      while (index < days.length - 1 && at >= (days[index]?.end ?? 0)) index += 1;
      while (index > 0 && at < (days[index]?.start ?? 0)) index -= 1;
      if (wanted(index)[person] === 1 && at >= window.from && at < window.to) list.add(person, own, at);
    }
  }
}

/** By id: asking a list of flags is far faster than asking a set. */
function flagsOf(people: People | undefined): Uint8Array {
  const ids = people?.ids() ?? new Uint32Array();
  const flags = new Uint8Array((ids.at(-1) ?? 0) + 1);
  for (const id of ids) flags[id] = 1;
  return flags;
}

/** Makes what belongs to an index, and remembers the last two, between which a caller goes to and fro. */
function lastTwo(make: (index: number) => Uint8Array): (index: number) => Uint8Array {
  type Made = { index: number; made: Uint8Array };
  let [last, before]: [Made, Made] = [
    { index: -1, made: new Uint8Array() },
    { index: -1, made: new Uint8Array() },
  ];
  return (index) => {
    if (last.index === index) return last.made;
    [last, before] = before.index === index ? [before, last] : [{ index, made: make(index) }, last];
    return last.made;
  };
}
