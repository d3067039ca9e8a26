import { setTimeout as wait } from 'node:timers/promises';
import { isDatabaseAway, isDatabaseFull } from '@sextant/db/is-database-away';
import { databaseAway } from './as-refusal.ts';

const PAUSE_MS = { there: 3000, away: 250 };

/**
 * Knows whether the database is away: it asks every few seconds, and at once when told of a failure. While it is away
 * requests are refused at once, where each would wait for a connection in a queue that only grows.
 */
export class DatabaseWatch {
  readonly #ping: () => Promise<void>;
  readonly #say: (sentence: string) => void;
  readonly #closing = new AbortController();
  #isAway = false;
  #asking: Promise<void> | null = null;

  /** `say` gets a sentence when the database goes and when it is back. */
  constructor(ping: () => Promise<void>, say: (sentence: string) => void) {
    this.#ping = ping;
    this.#say = say;
  }

  /** Asks from now on. */
  start(): void {
    void this.#keepAsking();
  }

  /** Throws `unavailable` while the database is away. */
  requireDatabase(): void {
    if (this.#isAway) throw databaseAway();
  }

  /** Whether the database did not answer when it was last asked. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** Takes an error that may come of the database's absence, and asks the database about it. */
  note(error: unknown): void {
    if (isDatabaseAway(error)) void this.#ask();
  }

  /** Asks the database whether its absence is what an error came of. */
  async explains(error: unknown): Promise<boolean> {
    if (!isDatabaseAway(error)) return false;
    await this.#ask();
    return this.#isAway;
  }

  /** Resolves once the database answers, or after `close`. */
  async untilThere(): Promise<void> {
    await this.#ask();
    while (this.#isAway && (await this.#pause(PAUSE_MS.away))) await this.#ask();
  }

  /** Asks no more. */
  close(): void {
    this.#closing.abort();
  }

  async #keepAsking(): Promise<void> {
    do await this.#ask();
    while (await this.#pause(this.#isAway ? PAUSE_MS.away : PAUSE_MS.there));
  }

  async #pause(milliseconds: number): Promise<boolean> {
    const { signal } = this.#closing;
    await wait(milliseconds, undefined, { signal }).catch(() => undefined);
    return !signal.aborted;
  }

  #ask(): Promise<void> {
    return (this.#asking ??= this.#askOnce().finally(() => (this.#asking = null)));
  }

  async #askOnce(): Promise<void> {
    try {
      await this.#ping();
      if (this.#isAway) this.#say('The database is back.');
      this.#isAway = false;
    } catch (error) {
      if (isDatabaseFull(error)) return;
      if (!this.#isAway && !this.#closing.signal.aborted)
        this.#say(`The database is away; waiting for it (${String(error)}).`);
      this.#isAway = true;
    }
  }
}
