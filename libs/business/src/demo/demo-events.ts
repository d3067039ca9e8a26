import type { Db } from '@sextant/db/client';
import { insertIdentities } from '@sextant/db/queries/identity/insert-identities';
import { selectIdentities } from '@sextant/db/queries/identity/select-identities';
import { appendEvents } from '@sextant/db/queries/ingestion/append-events';
import { copyEvents } from '@sextant/db/queries/ingestion/copy-events';
import type { EventRow } from '@sextant/db/queries/ingestion/insert-events';
import { ensureEventDays } from '@sextant/db/queries/ingestion/ensure-event-days';
import { daysOf } from '../ingestion/store/ensure-days.ts';
import type { Happening } from './chronicle.ts';

const BATCH = 20_000;
const AT_ONCE = 2;
const DELIVERY_MS = 700;

type Who = Happening['actor'] & { firstSeenAt: Date };

/** Writes happenings as events, some batches while the next is gathered. All are known to be good, so nothing is checked or enriched. */
export class DemoEvents {
  readonly #db: Db;
  readonly #add: typeof appendEvents | typeof copyEvents;
  readonly #ids = { customer: new Map<string, number>(), visitor: new Map<string, number>() };
  #waiting: Happening[] = [];
  #writings: Promise<unknown>[] = [];
  /** Events so far, which also numbers their message ids. */
  count = 0;

  /** `areNew` when none of them can be stored yet. */
  constructor(db: Db, areNew: boolean) {
    this.#db = db;
    this.#add = areNew ? appendEvents : copyEvents;
  }

  /** Makes sure of people's identities, in this order. */
  async meet(people: readonly Who[]): Promise<void> {
    for (let from = 0; from < people.length; from += BATCH) {
      const portion = people.slice(from, from + BATCH);
      this.#remember(await insertIdentities(this.#db.sql, portion));
      const known = portion.filter(({ kind, key }) => !this.#ids[kind].has(key)).map(({ key }) => key);
      if (known.length > 0) this.#remember(await selectIdentities(this.#db.sql, known));
    }
  }

  idOf({ kind, key }: Happening['actor']): number {
    const id = this.#ids[kind].get(key);
    if (id === undefined) throw new Error(`Nobody met ${key}.`);
    return id;
  }

  async write(happenings: readonly Happening[]): Promise<void> {
    this.#waiting.push(...happenings);
    while (this.#waiting.length >= BATCH) await this.#flush(this.#waiting.splice(0, BATCH));
  }

  /** Resolves when everything is stored. */
  async end(): Promise<void> {
    await this.#flush(this.#waiting.splice(0));
    await Promise.all(this.#writings);
  }

  #remember(people: readonly (Happening['actor'] & { id: number })[]): void {
    for (const { kind, key, id } of people) this.#ids[kind].set(key, id);
  }

  async #flush(batch: readonly Happening[]): Promise<void> {
    await this.meet(this.#newcomers(batch));
    if (this.#writings.length >= AT_ONCE) await this.#writings.shift();
    const writing = this.#store(batch, this.count);
    // Its failure is thrown by the wait for it.
    writing.catch(() => undefined);
    this.#writings.push(writing);
    this.count += batch.length;
  }

  // The days of one batch are made while another is stored.
  async #store(batch: readonly Happening[], before: number): Promise<void> {
    const days = daysOf(batch.map(({ at }) => at));
    await ensureEventDays(this.#db.sql, days);
    await this.#db.sql.begin(async (sql) => {
      await this.#add(sql, this.#rowsOf(batch, before), {
        days,
        count: batch.length,
        epoch: null,
      });
    });
  }

  *#rowsOf(batch: readonly Happening[], before: number): Generator<EventRow> {
    let number = before;
    for (const happening of batch) yield toRow(happening, (number += 1), this.idOf(happening.actor));
  }

  #newcomers(batch: readonly Happening[]): Who[] {
    const first = new Map<string, Who>();
    for (const { actor, at } of batch) {
      if (this.#ids[actor.kind].has(actor.key) || first.has(nameOf(actor))) continue;
      first.set(nameOf(actor), { ...actor, firstSeenAt: new Date(at) });
    }
    return [...first.values()];
  }
}

function toRow(
  { at, name, scene, pagePath, properties }: Happening,
  number: number,
  actorId: number,
): EventRow {
  return {
    message_id: `demo-${number.toString(36)}`,
    occurred_at: new Date(at).toISOString(),
    received_at: new Date(at + DELIVERY_MS).toISOString(),
    name,
    actor_id: actorId,
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

function nameOf({ kind, key }: Happening['actor']): string {
  return `${kind}:${key}`;
}
