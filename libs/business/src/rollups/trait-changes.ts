import type { TraitKey } from '@sextant/db/queries/rollups/trait-row';

export type TraitChange = { key: TraitKey; joined: number[]; left: number[] };
export type Traits = Readonly<Partial<Record<string, string>>>;

/** Which traits gain and lose whom, when each person's traits go from `before` to `after`. */
export function traitChanges(
  people: readonly { id: number; before: Traits; after: Traits }[],
): TraitChange[] {
  const changes = new Map<string, TraitChange>();
  const changeOf = (dimension: string, value: string) => {
    const text = `${dimension}\u0000${value}`;
    const known = changes.get(text);
    if (known) return known;
    const change = { key: { dimension, value }, joined: [], left: [] };
    changes.set(text, change);
    return change;
  };
  for (const { id, before, after } of people) {
    for (const dimension of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [from, to] = [before[dimension], after[dimension]];
      if (from === to) continue;
      if (from !== undefined) changeOf(dimension, from).left.push(id);
      if (to !== undefined) changeOf(dimension, to).joined.push(id);
    }
  }
  return [...changes.values()];
}
