import { People } from '../../rollups/people.ts';

export type RegularRule = {
  /** Days looked at, ending with the bucket's last. */
  days: number;
  /** Least active days among them. */
  activeDays: number;
};

/** Who is in enough of the sets that end with each wanted one, by its index. A window at the beginning has fewer sets. */
export function enoughDays(
  sets: readonly People[],
  rule: RegularRule,
  wanted: ReadonlySet<number>,
): Map<number, People> {
  const found = new Map<number, People>();
  const days = sets.map((people) => people.ids());
  const counts = new Uint16Array(days.reduce((most, ids) => Math.max(most, (ids.at(-1) ?? 0) + 1), 0));
  let regulars = People.none;
  days.forEach((ids, index) => {
    // The window slides: the new day comes in, the oldest goes out. By plain counts: sets of counts would be made anew each day.
    const joined: number[] = [];
    const gone: number[] = [];
    for (const id of ids) {
      const count = (counts[id] ?? 0) + 1;
      counts[id] = count;
      if (count === rule.activeDays) joined.push(id);
    }
    for (const id of days[index - rule.days] ?? []) {
      const count = counts[id] ?? 0;
      counts[id] = count - 1;
      if (count === rule.activeDays) gone.push(id);
    }
    regulars = regulars.or(People.of(joined)).andNot(People.of(gone));
    if (wanted.has(index)) found.set(index, regulars);
  });
  return found;
}
