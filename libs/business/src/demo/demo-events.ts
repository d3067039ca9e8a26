import type { Db } from '@sextant/db/client';
import { insertIdentities } from '@sextant/db/queries/identity/insert-identities';
import { selectIdentities } from '@sextant/db/queries/identity/select-identities';
import { type EventRow, insertEvents } from '@sextant/db/queries/ingestion/insert-events';
import { daysOf } from '../ingestion/store/ensure-days.ts';
import type { Happening } from './chronicle.ts';

const BATCH = 5000;
const DELIVERY_MS = 700;

type Who = Happening['actor'] & { firstSeenAt: Date };

/** Writes happenings as events, a batch while the next is gathered. All are known to be good, so nothing is checked or enriched. */
export class DemoEvents {
  readonly #db: Db;
  readonly #ids = new Map<string, number>();
  #waiting: Happening[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  /** Events so far, which also numbers their message ids. */
  count = 0;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Makes sure of people's identities, in this order. */
  async meet(people: readonly Who[]): Promise<void> {
    for (let from = 0; from < people.length; from += BATCH) {
      const portion = people.slice(from, from + BATCH).filter((who) => !this.#ids.has(nameOf(who)));
      for (const row of await insertIdentities(this.#db.sql, portion)) this.#ids.set(nameOf(row), row.id);
      const known = portion.filter((who) => !this.#ids.has(nameOf(who))).map((who) => who.key);
      if (known.length === 0) continue;
      for (const row of await selectIdentities(this.#db.sql, known)) this.#ids.set(nameOf(row), row.id);
    }
  }

  idOf(who: Happening['actor']): number {
    const id = this.#ids.get(nameOf(who));
    if (id === undefined) throw new Error(`Nobody met ${who.key}.`);
    return id;
  }

  async write(happenings: readonly Happening[]): Promise<void> {
    this.#waiting.push(...happenings);
    while (this.#waiting.length >= BATCH) await this.#flush(this.#waiting.splice(0, BATCH));
  }

  /** Resolves when everything is stored. */
  async end(): Promise<void> {
    await this.#flush(this.#waiting.splice(0));
    await this.#writing;
  }

  async #flush(batch: readonly Happening[]): Promise<void> {
    await this.meet(newcomers(batch));
    const rows = batch.map((happening) => this.#toRow(happening));
    await this.#writing;
    this.#writing = insertEvents(this.#db.sql, rows, daysOf(batch.map(({ at }) => at)));
    // Its failure is thrown by the next wait for it.
    this.#writing.catch(() => undefined);
  }

  #toRow({ at, name, actor, scene, pagePath, properties }: Happening): EventRow {
    this.count += 1;
    return {
      message_id: `demo-${this.count.toString(36)}`,
      occurred_at: new Date(at).toISOString(),
      received_at: new Date(at + DELIVERY_MS).toISOString(),
      name,
      actor_id: this.idOf(actor),
      session_id: scene.sessionId ?? undefined,
      origin: 'demo',
      bot: scene.bot ?? undefined,
      country: scene.country ?? undefined,
      city: scene.city ?? undefined,
      device: scene.device ?? undefined,
      browser: scene.browser ?? undefined,
      os: scene.os ?? undefined,
      source: scene.source ?? undefined,
      medium: scene.medium ?? undefined,
      campaign: scene.campaign ?? undefined,
      referrer: scene.referrer ?? undefined,
      page_host: scene.pageHost ?? undefined,
      page_path: pagePath ?? undefined,
      properties,
    };
  }
}

function newcomers(batch: readonly Happening[]): Who[] {
  const first = new Map<string, Who>();
  for (const { actor, at } of batch)
    if (!first.has(nameOf(actor))) first.set(nameOf(actor), { ...actor, firstSeenAt: new Date(at) });
  return [...first.values()];
}

function nameOf({ kind, key }: Happening['actor']): string {
  return `${kind}:${key}`;
}
