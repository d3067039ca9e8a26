import { namesFor } from '../ingestion/event-catalog.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import type { Prospects } from './prospects.ts';
import type { Window } from '../metrics/activity/window.ts';
import type { People } from '../rollups/people.ts';
import type { FunnelStepKind } from './funnel-step.ts';
import { stepsNamed } from './steps-named.ts';

type Asked = { steps: readonly FunnelStepKind[]; people: People; window: Window };

/** A person, the steps it is, and when. */
type PersonMoment = [person: number, steps: readonly number[], times: readonly number[]];

/** The steps' events of these people on the days into which an attempt of theirs may reach. */
export async function prospectMoments(
  frame: Frame,
  query: Asked,
  { days }: Prospects,
): Promise<PersonMoment[]> {
  const names = query.steps.flatMap((step) => (step.kind === 'event' ? namesFor(step.name) : []));
  const [from, to] = [new Date(days[0]?.start ?? 0), new Date(days.at(-1)?.end ?? 0)];
  const isWanted = flagsOf(query.people.ids());
  const found: PersonMoment[] = [];
  let index = 0;
  for (const { name, people, atMs } of await frame.snapshot.moments({
    names: [...new Set(names)],
    from,
    to,
  })) {
    const steps = stepsNamed(query.steps, name);
    for (let n = 0; n < people.length; n += 1) {
      const person = people[n] ?? 0;
      const at = atMs[n] ?? 0;
      if (isWanted[person] !== 1 || at < query.window.from || at >= query.window.to) continue;
      // What is read goes day by day, so that the day is the same as before or close to it.
      while (index < days.length - 1 && at >= (days[index]?.end ?? 0)) index += 1;
      while (index > 0 && at < (days[index]?.start ?? 0)) index -= 1;
      if (days[index]?.people.has(person)) found.push([person, steps, [at]]);
    }
  }
  return found;
}

/** By id: asking a list of flags is far faster than asking a set. */
function flagsOf(ids: Uint32Array): Uint8Array {
  const flags = new Uint8Array((ids.at(-1) ?? 0) + 1);
  for (const id of ids) flags[id] = 1;
  return flags;
}
