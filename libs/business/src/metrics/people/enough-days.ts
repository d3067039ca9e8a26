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
  days.forEach((ids, index) => {
    // The window slides: the new day comes in, the oldest goes out. By plain counts: whole sets would be made anew each day.
    for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
    for (const id of days[index - rule.days] ?? []) counts[id] = (counts[id] ?? 0) - 1;
    if (wanted.has(index)) found.set(index, withAtLeast(counts, rule.activeDays));
  });
  return found;
}

function withAtLeast(counts: Uint16Array, least: number): People {
  const ids = new Uint32Array(counts.length);
  let size = 0;
  for (let id = 0; id < counts.length; id += 1) if ((counts[id] ?? 0) >= least) ids[size++] = id;
  return People.of(ids.subarray(0, size));
}
