import { People } from './people.ts';
import { sliceAdd, sliceSubtract } from './slices.ts';

/**
 * How often each person did something, immutable. `people` did it at least once; slice k of `extra` holds those
 * whose count − 1 has bit k, so that any sum over any people is a handful of bitmap intersections.
 */
export class Tally {
  static readonly empty = new Tally(People.none, []);

  readonly people: People;
  readonly extra: readonly People[];

  private constructor(people: People, extra: readonly People[]) {
    this.people = people;
    this.extra = extra;
  }

  /** Counts must be whole and at least one. */
  static of(counts: ReadonlyMap<number, number>): Tally {
    if (counts.size === 0) return Tally.empty;
    const people = Uint32Array.from(counts.keys()).sort();
    const slices: number[][] = [];
    for (const person of people) slice(slices, person, (counts.get(person) ?? 1) - 1);
    return new Tally(People.ascending(people), sets(slices));
  }

  /** Counts each person as often as they appear. Sorts the list. */
  static counting(people: Uint32Array): Tally {
    people.sort();
    const slices: number[][] = [];
    let distinct = 0;
    for (let start = 0, end = 0; start < people.length; start = end) {
      const person = people[start] ?? 0;
      while (people[end] === person) end++;
      slice(slices, person, end - start - 1);
      people[distinct++] = person;
    }
    return new Tally(People.ascending(people.subarray(0, distinct)), sets(slices));
  }

  /** Once for each of them. */
  static once(people: People): Tally {
    return people.isEmpty ? Tally.empty : new Tally(people, []);
  }

  static read(people: Uint8Array, extra: readonly Uint8Array[]): Tally {
    return new Tally(
      People.read(people),
      extra.map((slice) => People.read(slice)),
    );
  }

  /** Adds many, each person's counts together. */
  static total(tallies: readonly Tally[]): Tally {
    // Pairwise, because adding one by one would carry the growing sum through every step.
    if (tallies.length <= 1) return tallies[0] ?? Tally.empty;
    const middle = tallies.length >> 1;
    return Tally.total(tallies.slice(0, middle)).add(Tally.total(tallies.slice(middle)));
  }

  get isEmpty(): boolean {
    return this.people.isEmpty;
  }

  /** The sum of everybody's counts, or of those in `among`. */
  sum(among?: People): number {
    const size = (set: People) => (among ? set.countAnd(among) : set.size);
    return this.extra.reduce((sum, slice, k) => sum + 2 ** k * size(slice), size(this.people));
  }

  /** Zero for a person who is not in it. */
  countOf(person: number): number {
    if (!this.people.has(person)) return 0;
    return this.extra.reduce((count, slice, k) => count + (slice.has(person) ? 2 ** k : 0), 1);
  }

  /** Every person's count, by ascending person. */
  counts(): Map<number, number> {
    const counts = new Map<number, number>(Array.from(this.people.ids(), (person) => [person, 1]));
    this.extra.forEach((slice, k) => {
      for (const person of slice.ids()) counts.set(person, (counts.get(person) ?? 0) + 2 ** k);
    });
    return counts;
  }

  /** Those with a count of at least `least`. */
  atLeast(least: number): People {
    if (least <= 1) return this.people;
    const wanted = least - 1;
    const width = Math.max(this.extra.length, wanted.toString(2).length);
    let equal = this.people;
    let above = People.none;
    for (let k = width - 1; k >= 0; k--) {
      const slice = this.extra[k] ?? People.none;
      if (Math.floor(wanted / 2 ** k) % 2 === 1) equal = equal.and(slice);
      else {
        above = above.or(equal.and(slice));
        equal = equal.andNot(slice);
      }
    }
    return above.or(equal);
  }

  keep(among: People): Tally {
    return Tally.#trimmed(
      this.people.and(among),
      this.extra.map((slice) => slice.and(among)),
    );
  }

  without(people: People): Tally {
    if (!this.people.intersects(people)) return this;
    return Tally.#trimmed(
      this.people.andNot(people),
      this.extra.map((slice) => slice.andNot(people)),
    );
  }

  add(other: Tally): Tally {
    if (this.isEmpty) return other;
    if (other.isEmpty) return this;
    // (a − 1) + (b − 1) + 1 is a + b − 1: whoever is in both starts the carry.
    const both = this.people.and(other.people);
    return Tally.#trimmed(this.people.or(other.people), sliceAdd(this.extra, other.extra, both));
  }

  /** Throws a RangeError when somebody would fall below zero. */
  subtract(other: Tally): Tally {
    if (other.isEmpty) return this;
    if (!other.people.andNot(this.people).isEmpty)
      throw new RangeError('Subtracts people who are not there.');
    // (a − 1) − (b − 1) is what remains; those with nothing left go, the others give one back to become a count − 1.
    const remaining = sliceSubtract(this.extra, other.extra, People.none);
    const gone = other.people.andNot(People.union(remaining));
    const touched = other.people.andNot(gone);
    return Tally.#trimmed(this.people.andNot(gone), sliceSubtract(remaining, [], touched));
  }

  /** Gives the counts of each key of `moves` to its value. Doing it again changes nothing. */
  move(moves: ReadonlyMap<number, number>, movers = People.of(moves.keys())): Tally {
    if (!this.people.intersects(movers)) return this;
    const moved = new Map<number, number>();
    for (const [person, count] of this.keep(movers).counts()) {
      const into = moves.get(person) ?? person;
      moved.set(into, (moved.get(into) ?? 0) + count);
    }
    return this.without(movers).add(Tally.of(moved));
  }

  /** The bytes that `read` takes. */
  write(): { people: Uint8Array; extra: Uint8Array[] } {
    return { people: this.people.write(), extra: this.extra.map((slice) => slice.write()) };
  }

  equals(other: Tally): boolean {
    return (
      this.people.equals(other.people) &&
      this.extra.length === other.extra.length &&
      this.extra.every((slice, k) => slice.equals(other.extra[k] ?? People.none))
    );
  }

  static #trimmed(people: People, slices: readonly People[]): Tally {
    const used = slices.findLastIndex((slice) => !slice.isEmpty) + 1;
    return new Tally(people, slices.slice(0, used));
  }
}

function slice(slices: number[][], person: number, extra: number): void {
  for (let rest = extra, k = 0; rest > 0; rest = Math.floor(rest / 2), k++) {
    while (slices.length <= k) slices.push([]);
    if (rest % 2 === 1) slices[k]?.push(person);
  }
}

function sets(slices: readonly number[][]): People[] {
  return slices.map((ids) => People.ascending(Uint32Array.from(ids)));
}
