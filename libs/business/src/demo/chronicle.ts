import type { RecordEntityName } from '../records/contract.ts';

/** Where something happened; the events of one visit share it. */
export type Scene = {
  sessionId: string | null;
  /** Class of the bot, null for a human. */
  bot: string | null;
  country: string | null;
  city: string | null;
  device: string | null;
  browser: string | null;
  os: string | null;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  referrer: string | null;
  pageHost: string | null;
};

/** Something that happened, and who did it: the key of a customer or of a visitor. */
export type Happening = {
  at: number;
  name: string;
  actor: { kind: 'customer' | 'visitor'; key: string };
  scene: Scene;
  pagePath: string | null;
  properties: Record<string, unknown>;
};

/** Takes down what the demo's people do and what becomes of it. What lies after `now` has not happened. */
export class Chronicle {
  readonly #now: number;
  #happenings: Happening[] = [];
  readonly records = new Map<RecordEntityName, Record<string, unknown>[]>();
  /** Visitor → customer, in order. */
  readonly merges: { visitor: string; customer: string }[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  tell(happening: Happening): void {
    if (happening.at <= this.#now) this.#happenings.push(happening);
  }

  /** Adds a record that came to be at `at`. */
  record(entity: RecordEntityName, at: number, fields: Record<string, unknown>): void {
    if (at > this.#now) return;
    const known = this.records.get(entity);
    if (known) known.push(fields);
    else this.records.set(entity, [fields]);
  }

  hasHappened(at: number): boolean {
    return at <= this.#now;
  }

  /** What was told and happened before `until`, in order of time. What comes later is kept for its day. */
  takeHappenings(until: number): Happening[] {
    const taken = this.#happenings.filter(({ at }) => at < until);
    this.#happenings = this.#happenings.filter(({ at }) => at >= until);
    return taken.toSorted((a, b) => a.at - b.at);
  }
}
