import { selectGeneratingPeople } from '@sextant/db/queries/funnels/select-generating-people';
import type { Frame } from '../metrics/activity/frame.ts';
import type { Window } from '../metrics/activity/window.ts';
import { activePeople } from '../metrics/people/active-people.ts';
import { joinedPeople } from '../metrics/people/joined-people.ts';
import { People } from '../rollups/people.ts';
import type { FunnelStepKind } from './funnel-step.ts';

/** Who did a step at least once in a window. */
export async function stepPeople(frame: Frame, step: FunnelStepKind, window: Window): Promise<People> {
  switch (step.kind) {
    case 'event': {
      const series = await activePeople(frame, { windows: [window], name: step.name, who: 'everybody' });
      return series.get(null)?.[0] ?? People.none;
    }
    case 'signup': {
      const [joined = People.none] = await joinedPeople(frame, [window]);
      return joined.and(frame.population.among('customers'));
    }
    case 'generation': {
      const range = { from: new Date(window.from), to: new Date(window.to) };
      const ids = await selectGeneratingPeople(frame.snapshot.sql, range);
      return People.of(ids).and(frame.population.among('everybody'));
    }
  }
}
