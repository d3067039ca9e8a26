import { selectEntryValues } from '@sextant/db/queries/funnels/select-entry-values';
import { isActivity, namesFor } from '../ingestion/event-catalog.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import { DAY_MS } from '../metrics/time/calendar.ts';
import { EVENT_DIMENSIONS, UNKNOWN } from '../rollups/dimension.ts';
import { People } from '../rollups/people.ts';
import type { Question } from './read-funnel.ts';

/** Everybody who entered by what their first entering event says of itself: each is in exactly one group. */
export async function entryGroups(
  frame: Frame,
  { steps, rule }: Question,
  { entrants, by }: { entrants: People; by: string },
): Promise<ReadonlyMap<string, People>> {
  const dimension = EVENT_DIMENSIONS.find((one) => one === by);
  if (dimension === undefined) throw new RangeError(`${by} is nothing that an event says of itself.`);
  const names = await entryNames(
    frame,
    { steps: rule.order === 'any' ? steps : steps.slice(0, 1), rule },
    by,
  );
  const entry = { from: new Date(rule.entry.from), to: new Date(rule.entry.to), names };
  const where = frame.conditions.flatMap(({ dimension: name, values, isNegated }) => {
    const column = EVENT_DIMENSIONS.find((one) => one === name);
    return column === undefined ? [] : [{ dimension: column, values, isNegated }];
  });
  const found = await selectEntryValues(frame.snapshot.sql, { ...entry, dimension, where });
  const groups = found.map(({ value, people }) => [value, People.of(people).and(entrants)] as const);
  // Whose events are not kept any more entered all the same.
  const rest = entrants.andNot(People.union(groups.map(([, people]) => people)));
  const unknown = People.union([
    rest,
    ...groups.flatMap(([value, people]) => (value === UNKNOWN ? [people] : [])),
  ]);
  return new Map([...groups.filter(([value]) => value !== UNKNOWN), [UNKNOWN, unknown]]);
}

async function entryNames(frame: Frame, { steps, rule }: Question, by: string): Promise<string[]> {
  const names = await Promise.all(
    steps.map(async (step) => {
      if (step.kind !== 'event')
        throw new BusinessError(
          'invalid',
          `${step.kind} is no event, so it has no ${by}. Start the funnel with an event, or split by a trait.`,
          { field: 'by' },
        );
      if (step.name !== '*') return namesFor(step.name);
      const known = await frame.snapshot.names(
        new Date(rule.entry.from - 2 * DAY_MS),
        new Date(rule.entry.to),
      );
      return known.filter(isActivity);
    }),
  );
  return [...new Set(names.flat())];
}
