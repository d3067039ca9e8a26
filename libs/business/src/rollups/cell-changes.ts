import type { CellKey } from '@sextant/db/queries/rollups/cell-row';
import { Tally } from './tally.ts';

/** First `added`, then `taken`: somebody may be in both. */
export type CellChange = { key: CellKey; added: Tally; taken: Tally };

type Gathered = {
  key: CellKey;
  /** A person once for each time. A list, because a map of counts is ten times as slow to fill. */
  once: number[];
  /** Counts above one, below zero those to take away. */
  often: Map<number, number>;
};

/** Gathers what changes in cells before it is made into bitmaps, which are dear to change one by one. */
export class CellChanges {
  // By grain and dimension, bucket, name, value: a tree, because every event counts in 16 cells and building a text
  // for each of them took half of the fold's time.
  #cells = new Map<string, Map<number, Map<string, Map<string, Gathered>>>>();
  #gathered: Gathered[] = [];
  #size = 0;
  readonly #isWanted: (key: CellKey) => boolean;

  constructor(isWanted: (key: CellKey) => boolean = () => true) {
    this.#isWanted = isWanted;
  }

  /** How many counts it holds, about 10 bytes each. */
  get size(): number {
    return this.#size;
  }

  /** Counts the person `times` more, or less when negative. */
  add(key: CellKey, person: number, times: number): void {
    if (!this.#isWanted(key)) return;
    const { once, often } = this.#gatheredFor(key);
    if (times === 1) once.push(person);
    else often.set(person, (often.get(person) ?? 0) + times);
    this.#size++;
  }

  /** The same for everybody in `people`. */
  addAll(key: CellKey, people: Iterable<number>, times: number): void {
    for (const person of people) this.add(key, person, times);
  }

  /** Hands over what was gathered, and starts anew. */
  drain(): CellChange[] {
    const changes = this.#gathered.map(({ key, once, often }) => ({
      key,
      added: Tally.counting(Uint32Array.from(once)).add(Tally.of(only(often, 1))),
      taken: Tally.of(only(often, -1)),
    }));
    this.#cells = new Map();
    this.#gathered = [];
    this.#size = 0;
    return changes;
  }

  #gatheredFor(key: CellKey): Gathered {
    // Only the days have dimensions, so that either word says all.
    const buckets = branch(this.#cells, key.dimension === '' ? key.grain : key.dimension);
    const values = branch(branch(buckets, key.bucket.getTime()), key.name);
    const known = values.get(key.value);
    if (known) return known;
    const gathered = { key, once: [], often: new Map<number, number>() };
    values.set(key.value, gathered);
    this.#gathered.push(gathered);
    return gathered;
  }
}

function branch<K, L, V>(tree: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = tree.get(key);
  if (known) return known;
  const grown = new Map<L, V>();
  tree.set(key, grown);
  return grown;
}

function only(counts: ReadonlyMap<number, number>, sign: 1 | -1): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  for (const [person, count] of counts) if (count * sign > 0) chosen.set(person, count * sign);
  return chosen;
}
