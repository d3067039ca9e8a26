import type { Db } from '@sextant/db/client';
import type { WarningRow } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import { BusinessError } from '../kernel/business-error.ts';
import type { IntakeEvent } from './intake-event.ts';
import { writeIsolating } from './store/write-isolating.ts';
import type { StoredOutcome } from './store/write-isolating.ts';

/** What one request hands over; it is answered when all of it is durable. */
export type WriteUnit = { events: readonly IntakeEvent[]; warnings: readonly WarningRow[]; bytes: number };

export type WriterLimits = {
  batchEvents: number;
  batchesInFlight: number;
  queuedEvents: number;
  queuedBytes: number;
};

const DEFAULT_LIMITS: WriterLimits = {
  batchEvents: 2_000,
  batchesInFlight: 2,
  queuedEvents: 50_000,
  queuedBytes: 128 * 1024 * 1024,
};

type Waiting = WriteUnit & {
  resolve: (outcomes: StoredOutcome[]) => void;
  reject: (error: unknown) => void;
};

/** The group commit: what gathers while batches are being committed goes together into the next one. */
export class EventWriter {
  readonly #db: Db;
  readonly #limits: WriterLimits;
  #queue: Waiting[] = [];
  #queued = { events: 0, bytes: 0 };
  #inFlight = 0;
  #isClosing = false;
  #isScheduled = false;
  #onIdle: (() => void)[] = [];

  constructor(db: Db, limits: Partial<WriterLimits> = {}) {
    this.#db = db;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
  }

  /** Resolves after the commit, in the order of the events. Rejects with `unavailable` under overload or without a database. */
  submit(unit: WriteUnit): Promise<StoredOutcome[]> {
    if (this.#isClosing) return Promise.reject(overload('The server is restarting.', 1));
    if (this.#queued.events >= this.#limits.queuedEvents || this.#queued.bytes >= this.#limits.queuedBytes) {
      return Promise.reject(overload('More events arrive than can be stored.', 2));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ ...unit, resolve, reject });
      this.#count(unit, 1);
      this.#schedule();
    });
  }

  /** Refuses newcomers and resolves when everything handed over is settled. */
  drain(): Promise<void> {
    this.#isClosing = true;
    if (this.#inFlight === 0 && this.#queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#onIdle.push(resolve));
  }

  /** Events that wait for a commit. */
  get depth(): number {
    return this.#queued.events;
  }

  // After the requests that are already being read, so that they share the commit.
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.#pump());
  }

  #pump(): void {
    this.#isScheduled = false;
    while (this.#inFlight < this.#limits.batchesInFlight && this.#queue.length > 0) {
      this.#inFlight += 1;
      void this.#commit(this.#takeBatch()).finally(() => {
        this.#inFlight -= 1;
        this.#pump();
      });
    }
    if (this.#inFlight > 0 || this.#queue.length > 0) return;
    for (const resume of this.#onIdle) resume();
    this.#onIdle = [];
  }

  #takeBatch(): Waiting[] {
    let events = 0;
    const last = this.#queue.findIndex((unit) => {
      events += unit.events.length;
      return events >= this.#limits.batchEvents;
    });
    const batch = last === -1 ? this.#queue : this.#queue.slice(0, last + 1);
    this.#queue = last === -1 ? [] : this.#queue.slice(last + 1);
    for (const unit of batch) this.#count(unit, -1);
    return batch;
  }

  #count(unit: WriteUnit, sign: 1 | -1): void {
    this.#queued.events += sign * unit.events.length;
    this.#queued.bytes += sign * unit.bytes;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const events = batch.flatMap((unit) => unit.events);
    const warnings = batch.flatMap((unit) => unit.warnings);
    try {
      const outcomes = await writeIsolating(this.#db, events, warnings);
      let from = 0;
      for (const unit of batch) unit.resolve(outcomes.slice(from, (from += unit.events.length)));
    } catch (cause) {
      const refusal = overload('The event store cannot be reached.', 5);
      refusal.cause = cause;
      for (const unit of batch) unit.reject(refusal);
    }
  }
}

function overload(reason: string, retryAfterSeconds: number): BusinessError {
  return new BusinessError('unavailable', `${reason} Send the events again in ${retryAfterSeconds} s.`, {
    retryAfterSeconds,
  });
}
