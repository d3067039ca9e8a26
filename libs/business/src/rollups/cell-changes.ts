import type { CellKey } from '@sextant/db/queries/rollups/cell-row';
import { Tally } from './tally.ts';

/** First `added`, then `taken`: somebody may be in both. */
export type CellChange = { key: CellKey; added: Tally; taken: Tally };

type Gathered = {
  key: CellKey;
  /** A person once for each time. A list, because a map of counts is ten times as slow to fill. */
  each: number[];
  /** Larger counts, below zero those to take away; null while there are none. */
  many: Map<number, number> | null;
};

type Dimensions = Map<string, Map<string, Gathered>>;

const NOWHERE = { at: Number.NaN, name: '', dimensions: new Map<string, Map<string, Gathered>>() };

/** So many times are cheaper in a list than in a map. */
const FEW = 16;

/** Gathers what changes in cells before it is made into bitmaps, which are dear to change one by one. */
export class CellChanges {
  // By bucket, name, grain and dimension, value: a tree, because every event counts in 16 cells and building a text
  // for each of them took half of the fold's time.
  #cells = new Map<number, Map<string, Dimensions>>();
  // The cells of an event come one after the other, most of them of the same day and name.
  #last: { at: number; name: string; dimensions: Dimensions } = NOWHERE;
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
    const gathered = this.#gatheredFor(key);
    if (times > 0 && times <= FEW) for (let turn = 0; turn < times; turn += 1) gathered.each.push(person);
    else {
      gathered.many ??= new Map();
      gathered.many.set(person, (gathered.many.get(person) ?? 0) + times);
    }
    this.#size++;
  }

  /** The same for everybody in `people`. */
  addAll(key: CellKey, people: Iterable<number>, times: number): void {
    for (const person of people) this.add(key, person, times);
  }

  /** Hands over what was gathered, and starts anew. */
  drain(): CellChange[] {
    const changes = this.#gathered.map(({ key, each, many }) => ({
      key,
      added: Tally.counting(Uint32Array.from(each)).add(Tally.of(only(many, 1))),
      taken: Tally.of(only(many, -1)),
    }));
    this.#cells = new Map();
    this.#last = NOWHERE;
    this.#gathered = [];
    this.#size = 0;
    return changes;
  }

  #gatheredFor(key: CellKey): Gathered {
    // Only the days have dimensions, so that either word says all.
    const values = branch(this.#dimensionsOf(key), key.dimension === '' ? key.grain : key.dimension);
    const known = values.get(key.value);
    if (known) return known;
    const gathered = { key, each: [], many: null };
    values.set(key.value, gathered);
    this.#gathered.push(gathered);
    return gathered;
  }

  #dimensionsOf({ bucket, name }: CellKey): Dimensions {
    const at = bucket.getTime();
    if (this.#last.at !== at || this.#last.name !== name)
      this.#last = { at, name, dimensions: branch(branch(this.#cells, at), name) };
    return this.#last.dimensions;
  }
}

function branch<K, L, V>(tree: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = tree.get(key);
  if (known) return known;
  const grown = new Map<L, V>();
  tree.set(key, grown);
  return grown;
}

function only(counts: ReadonlyMap<number, number> | null, sign: 1 | -1): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  if (counts === null) return chosen;
  for (const [person, count] of counts) if (count * sign > 0) chosen.set(person, count * sign);
  return chosen;
}
