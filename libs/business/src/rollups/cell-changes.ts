import type { CellKey } from '@sextant/db/queries/rollups/cell-row';
import { cellText } from './cell-text.ts';
import { Tally } from './tally.ts';

export type CellChange = { key: CellKey; added: Tally; taken: Tally };

/** Gathers what changes in cells before it is made into bitmaps, which are dear to change one by one. */
export class CellChanges {
  #cells = new Map<string, { key: CellKey; counts: Map<number, number> }>();
  #size = 0;
  readonly #isWanted: (key: CellKey) => boolean;

  constructor(isWanted: (key: CellKey) => boolean = () => true) {
    this.#isWanted = isWanted;
  }

  /** How many counts of persons it holds, about 50 bytes each. */
  get size(): number {
    return this.#size;
  }

  /** Counts everybody in `people` `times` more, or less when negative. */
  add(key: CellKey, people: Uint32Array, times: number): void {
    if (!this.#isWanted(key)) return;
    const counts = this.#countsOf(key);
    const before = counts.size;
    for (const person of people) counts.set(person, (counts.get(person) ?? 0) + times);
    this.#size += counts.size - before;
  }

  /** Hands over what was gathered, and starts anew. */
  drain(): CellChange[] {
    const changes = Array.from(this.#cells.values(), ({ key, counts }) => ({
      key,
      added: Tally.of(only(counts, 1)),
      taken: Tally.of(only(counts, -1)),
    }));
    this.#cells = new Map();
    this.#size = 0;
    return changes;
  }

  #countsOf(key: CellKey): Map<number, number> {
    const text = cellText(key);
    const known = this.#cells.get(text);
    if (known) return known.counts;
    const counts = new Map<number, number>();
    this.#cells.set(text, { key, counts });
    return counts;
  }
}

function only(counts: ReadonlyMap<number, number>, sign: 1 | -1): Map<number, number> {
  const chosen = new Map<number, number>();
  for (const [person, count] of counts) if (count * sign > 0) chosen.set(person, count * sign);
  return chosen;
}
