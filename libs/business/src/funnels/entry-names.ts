import { isActivity, namesFor } from '../ingestion/event-catalog.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import { DAY_MS } from '../time/calendar.ts';
import type { Question } from './question.ts';

/** The dimension for whose sake the entering events are asked for, and where in the question it stands. */
type AskedFor = { dimension: string; field: 'by' | 'where' };

/** The steps with which the funnel can be entered. */
export function enteringSteps({ steps, rule }: Question): Question['steps'] {
  return rule.order === 'any' ? steps : steps.slice(0, 1);
}

/** The stored names of the events that enter. Throws `invalid` where a record enters, of which nothing more is known. */
export async function entryNames(frame: Frame, question: Question, asked: AskedFor): Promise<string[]> {
  const { entry } = question.rule;
  const names = await Promise.all(
    enteringSteps(question).map(async (step) => {
      if (step.kind !== 'event')
        throw new BusinessError(
          'invalid',
          `${step.kind} is no event, so it has no ${asked.dimension}. Start the funnel with an event, or use a trait.`,
          { field: asked.field },
        );
      if (step.name !== '*') return namesFor(step.name);
      const known = await frame.snapshot.names(new Date(entry.from - 2 * DAY_MS), new Date(entry.to));
      return known.filter(isActivity);
    }),
  );
  return [...new Set(names.flat())];
}
