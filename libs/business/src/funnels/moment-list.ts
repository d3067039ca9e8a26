import type { Moment } from './furthest.ts';

/**
 * Gathers what people did, in any order, and hands it out by person in order of time. Kept as plain numbers, by dense ids:
 * with an object for each, a funnel of half a million events spent its time on collecting garbage.
 */
export class MomentList {
  readonly #people: number[] = [];
  readonly #times: number[] = [];
  readonly #kinds: number[] = [];
  readonly #steps: (readonly number[])[] = [];

  /** Something a person did, and which steps it is. Pass the same list of steps for the same kind of thing. */
  add(person: number, steps: readonly number[], atMs: number): void {
    const known = this.#steps.indexOf(steps);
    this.#people.push(person);
    this.#times.push(atMs);
    this.#kinds.push(known === -1 ? this.#steps.push(steps) - 1 : known);
  }

  /** Ascending persons, each with their moments. Ties go to the earlier step, as in ClickHouse. */
  *byPerson(): Generator<[person: number, moments: Moment[]]> {
    const first = this.#times.reduce((least, at) => Math.min(least, at), Infinity);
    const ranked = this.#ranked();
    const ends = this.#ends();
    const keys = this.#keys({ first, ranked, ends });
    for (let person = 0, from = 0; person < ends.length; person += 1) {
      const to = ends[person] ?? from;
      if (to === from) continue;
      const moments: Moment[] = [];
      for (const key of keys.subarray(from, to).sort()) {
        const rank = key % ranked.length;
        moments.push({ steps: ranked[rank] ?? [], atMs: first + (key - rank) / ranked.length });
      }
      yield [person, moments];
      from = to;
    }
  }

  /** The lists of steps, the earliest step first, what is no step last. */
  #ranked(): (readonly number[])[] {
    const firstStep = (steps: readonly number[]) => steps[0] ?? Number.MAX_SAFE_INTEGER;
    return this.#steps.toSorted((a, b) => firstStep(a) - firstStep(b));
  }

  /** By person, where their moments end in a list by person. */
  #ends(): Uint32Array {
    const most = this.#people.reduce((largest, person) => Math.max(largest, person), -1);
    const ends = new Uint32Array(most + 1);
    for (const person of this.#people) ends[person] = (ends[person] ?? 0) + 1;
    for (let person = 1; person <= most; person += 1)
      ends[person] = (ends[person] ?? 0) + (ends[person - 1] ?? 0);
    return ends;
  }

  /** Time and rank as one number, by person: typed arrays sort those many times faster than objects. */
  #keys({
    first,
    ranked,
    ends,
  }: {
    first: number;
    ranked: (readonly number[])[];
    ends: Uint32Array;
  }): Float64Array {
    const ranks = this.#steps.map((steps) => ranked.indexOf(steps));
    const keys = new Float64Array(this.#people.length);
    const next = ends.slice();
    for (let n = 0; n < this.#people.length; n += 1) {
      const person = this.#people[n] ?? 0;
      const at = (next[person] ?? 0) - 1;
      next[person] = at;
      keys[at] = ((this.#times[n] ?? 0) - first) * ranked.length + (ranks[this.#kinds[n] ?? 0] ?? 0);
    }
    return keys;
  }
}
