import type { Moment } from './furthest.ts';

/** Gathers what people did, in any order, and hands it out by person in order of time. Made for hundreds of thousands. */
export class MomentList {
  readonly #people: number[] = [];
  readonly #times: number[] = [];
  readonly #kinds: number[] = [];
  readonly #steps: (readonly number[])[] = [];

  /** Something a person did, and which steps it is. Pass the same list of steps for the same kind of thing. */
  add(person: number, steps: readonly number[], atMs: number): void {
    this.#people.push(person);
    this.#times.push(atMs);
    this.#kinds.push(this.#kindOf(steps));
  }

  /** Ties go to the earlier step, as in ClickHouse. */
  byPerson(): Map<number, Moment[]> {
    const first = this.#times.reduce((least, at) => Math.min(least, at), Infinity);
    const ranked = [...this.#steps.keys()].toSorted(
      (a, b) => this.#firstStep(a) - this.#firstStep(b) || a - b,
    );
    const rank = ranked.map((_, kind) => ranked.indexOf(kind));
    const slots = this.#slots();
    // Time and rank as one number: typed arrays sort those many times faster than objects.
    const keys = new Float64Array(this.#people.length);
    const next = new Map([...slots].map(([person, { from }]) => [person, from]));
    this.#people.forEach((person, n) => {
      const at = next.get(person) ?? 0;
      next.set(person, at + 1);
      keys[at] = ((this.#times[n] ?? 0) - first) * ranked.length + (rank[this.#kinds[n] ?? 0] ?? 0);
    });
    const momentOf = (key: number): Moment => ({
      steps: this.#steps[ranked[key % ranked.length] ?? 0] ?? [],
      atMs: first + Math.floor(key / ranked.length),
    });
    return new Map(
      [...slots].map(([person, { from, to }]) => [
        person,
        Array.from(keys.subarray(from, to).sort(), momentOf),
      ]),
    );
  }

  #kindOf(steps: readonly number[]): number {
    const known = this.#steps.indexOf(steps);
    return known === -1 ? this.#steps.push(steps) - 1 : known;
  }

  /** Infinity for what is no step. */
  #firstStep(kind: number): number {
    return this.#steps[kind]?.[0] ?? Number.MAX_SAFE_INTEGER;
  }

  /** The place of each person's moments among all. */
  #slots(): Map<number, { from: number; to: number }> {
    const counts = new Map<number, number>();
    for (const person of this.#people) counts.set(person, (counts.get(person) ?? 0) + 1);
    let from = 0;
    return new Map([...counts].map(([person, count]) => [person, { from, to: (from += count) }]));
  }
}
