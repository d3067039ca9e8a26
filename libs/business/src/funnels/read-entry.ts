import { selectEntryValues } from '@sextant/db/queries/funnels/select-entry-values';
import type { Frame } from '../metrics/activity/frame.ts';
import type { Filter } from '../kernel/query/contract.ts';
import { UNKNOWN } from '../rollups/dimension.ts';
import { People } from '../rollups/people.ts';
import { MOST_VALUES, OTHER } from './contract.ts';
import { entryColumn } from './entry-dimension.ts';
import { entryNames } from './entry-names.ts';
import type { Question } from './question.ts';

/** What is asked of the events that enter. */
export type EntryQuestion = { where: readonly Filter[]; by: string | null };

/** Of those who entered, whose first entering event fulfils the conditions, and the groups of the split; null when not split by it. */
export type Entry = {
  entrants: People;
  groups: ReadonlyMap<string, People> | null;
  otherValues: number | null;
};

/** Sorts people by what their first entering event says of itself: each is in exactly one group, so parts add up and a condition is a part. */
export async function readEntry(
  frame: Frame,
  question: Question,
  { where, by, entrants }: EntryQuestion & { entrants: People },
): Promise<Entry> {
  const dimensions = [...new Set([...where.map(({ dimension }) => dimension), ...(by === null ? [] : [by])])];
  const [dimension] = dimensions;
  if (dimension === undefined) return { entrants, groups: null, otherValues: null };
  const names = await entryNames(frame, question, { dimension, field: where.length > 0 ? 'where' : 'by' });
  const { from, to } = question.rule.entry;
  const found = await selectEntryValues(frame.snapshot.sql, {
    names,
    from: new Date(from),
    to: new Date(to),
    columns: dimensions.flatMap((one) => entryColumn(one) ?? []),
  });
  const rows = found.map(({ said, people }) => ({ said, people: People.of(people).and(entrants) }));
  // Whose events are not kept any more entered all the same.
  const rest = entrants.andNot(People.union(rows.map(({ people }) => people)));
  const valueOf = (said: readonly string[], one: string) => said[dimensions.indexOf(one)] ?? UNKNOWN;
  const wanted = [...rows, { said: [], people: rest }].filter(({ said }) =>
    where.every(({ dimension: one, values, isNegated }) => values.includes(valueOf(said, one)) !== isNegated),
  );
  return {
    entrants: People.union(wanted.map(({ people }) => people)),
    ...splitBy(
      by,
      wanted.map(({ said, people }) => ({ value: valueOf(said, by ?? ''), people })),
    ),
  };
}

function splitBy(
  by: string | null,
  parts: readonly { value: string; people: People }[],
): Omit<Entry, 'entrants'> {
  if (by === null) return { groups: null, otherValues: null };
  const groups = new Map<string, People[]>();
  for (const { value, people } of parts) groups.set(value, [...(groups.get(value) ?? []), people]);
  const whole = [...groups]
    .map(([value, people]) => ({ value, people: People.union(people) }))
    .filter(({ people }) => !people.isEmpty);
  return together(whole);
}

/** The largest groups by themselves; where there are too many, the others as one. */
function together(whole: readonly { value: string; people: People }[]): Omit<Entry, 'entrants'> {
  const known = whole.filter(({ value }) => value !== UNKNOWN);
  if (known.length <= MOST_VALUES)
    return { groups: new Map(whole.map(({ value, people }) => [value, people])), otherValues: null };
  const largest = known
    .filter(({ value }) => value !== OTHER)
    .toSorted((a, b) => b.people.size - a.people.size || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES - 1);
  const apart = new Map(
    [...largest, ...whole.filter(({ value }) => value === UNKNOWN)].map((one) => [one.value, one.people]),
  );
  const others = whole.filter(({ value }) => !apart.has(value));
  return {
    groups: new Map([...apart, [OTHER, People.union(others.map(({ people }) => people))]]),
    otherValues: others.length,
  };
}
