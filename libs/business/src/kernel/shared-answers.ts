import { setMaxListeners } from 'node:events';
import { BusinessError } from './business-error.ts';

export type Question<Answer> = {
  /** Everything that the answer depends on but the moment: what is asked, and what whoever asks may see. */
  key: string;
  /** Who asks; turns are dealt out by person. */
  person: string;
  /** Aborts when whoever asks has left. */
  signal?: AbortSignal | undefined;
  /** Makes the answer; the signal aborts when nobody waits for it any more. */
  make: (signal: AbortSignal) => Promise<Answer>;
};

type Waiter<Answer> = {
  resolve: (answer: Answer | Promise<Answer>) => void;
  reject: (error: unknown) => void;
};

type Flight<Answer> = {
  key: string;
  /** Of whoever asked last, whose clock is right for all. */
  make: Question<Answer>['make'];
  waiters: Set<Waiter<Answer>>;
  abandoned: AbortController;
  isRunning: boolean;
};

export type SharingLimits = {
  /** Answers made at a time, in all and for one person. */
  running: number;
  runningOfPerson: number;
  /** Questions that wait at a time. */
  waiting: number;
  /** A question that is asked on and on rests between two answers for so many times what the last one took. */
  restFactor: number;
  longestRestMs: number;
};

const DEFAULT_LIMITS: SharingLimits = {
  running: 6,
  runningOfPerson: 3,
  waiting: 2_000,
  restFactor: 2,
  longestRestMs: 500,
};

/** Thrown to whoever left before the answer was there. */
export class ClientLeft extends Error {
  override readonly name = 'ClientLeft';
}

/**
 * Makes an answer once for all who wait for it. A question joins an answer that has not begun, never one that runs: no answer
 * is older than its question. Persons take turns, each with the first of their questions; what nobody waits for is given up.
 */
export class SharedAnswers<Answer> {
  readonly #limits: SharingLimits;
  readonly #next = new Map<string, Flight<Answer>>();
  /** By person, the one whose turn it is first. */
  readonly #turns = new Map<string, Set<Flight<Answer>>>();
  readonly #runningOf = new Map<string, number>();
  readonly #busyUntil = new Map<string, number>();
  #running = 0;
  #waiting = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: Partial<SharingLimits> = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
  }

  /** Throws `unavailable` when too many wait, and `ClientLeft` when the signal aborts. */
  ask(question: Question<Answer>): Promise<Answer> {
    if (question.signal?.aborted) return Promise.reject(new ClientLeft());
    if (this.#waiting >= this.#limits.waiting) return Promise.reject(tooManyQuestions());
    const answer = new Promise<Answer>((resolve, reject) => this.#join(question, { resolve, reject }));
    this.#start();
    return answer;
  }

  #join({ key, person, signal, make }: Question<Answer>, { resolve, reject }: Waiter<Answer>): void {
    const flight = this.#next.get(key) ?? newFlight<Answer>(key, make);
    this.#next.set(key, flight);
    flight.make = make;
    const turns = this.#turns.get(person) ?? new Set();
    this.#turns.set(person, turns.add(flight));
    const settle =
      <Value>(tell: (value: Value) => void) =>
      (value: Value) => {
        if (!flight.waiters.delete(waiter)) return;
        this.#waiting -= 1;
        signal?.removeEventListener('abort', leave);
        tell(value);
      };
    const waiter = { resolve: settle(resolve), reject: settle(reject) };
    const leave = () => {
      waiter.reject(new ClientLeft());
      if (flight.waiters.size === 0) this.#giveUp(flight);
    };
    // A page asks a dozen things, and each listens.
    if (signal) setMaxListeners(0, signal);
    signal?.addEventListener('abort', leave);
    flight.waiters.add(waiter);
    this.#waiting += 1;
  }

  #giveUp(flight: Flight<Answer>): void {
    if (flight.isRunning) flight.abandoned.abort();
    else if (this.#next.get(flight.key) === flight) this.#next.delete(flight.key);
  }

  #start(): void {
    clearTimeout(this.#timer);
    while (this.#running < this.#limits.running) {
      const turn = this.#takeTurn();
      if (!turn) break;
      void this.#run(turn.flight, turn.person);
    }
    if (this.#running < this.#limits.running) this.#startAfterRest();
  }

  // What runs ends by itself; only a rest ends without anybody saying so.
  #startAfterRest(): void {
    const rest = Math.min(...[...this.#next.keys()].map((key) => this.#busyUntil.get(key) ?? Infinity));
    if (Number.isFinite(rest))
      this.#timer = setTimeout(() => this.#start(), Math.max(rest - performance.now(), 1));
  }

  /** The first question of the person whose turn it is; they come last the next time. */
  #takeTurn(): { person: string; flight: Flight<Answer> } | undefined {
    for (const [person, flights] of this.#turns) {
      for (const flight of flights) if (this.#next.get(flight.key) !== flight) flights.delete(flight);
      if (flights.size === 0) this.#turns.delete(person);
      if ((this.#runningOf.get(person) ?? 0) >= this.#limits.runningOfPerson) continue;
      const flight = [...flights].find(({ key }) => this.#isFree(key));
      if (!flight) continue;
      flights.delete(flight);
      this.#turns.delete(person);
      if (flights.size > 0) this.#turns.set(person, flights);
      return { person, flight };
    }
    return undefined;
  }

  #isFree(key: string): boolean {
    const until = this.#busyUntil.get(key);
    if (until === undefined) return true;
    if (until > performance.now()) return false;
    this.#busyUntil.delete(key);
    return true;
  }

  async #run(flight: Flight<Answer>, person: string): Promise<void> {
    this.#next.delete(flight.key);
    flight.isRunning = true;
    this.#running += 1;
    this.#runningOf.set(person, (this.#runningOf.get(person) ?? 0) + 1);
    this.#busyUntil.set(flight.key, Infinity);
    const startedAt = performance.now();
    try {
      const answer = await flight.make(flight.abandoned.signal);
      for (const waiter of flight.waiters) waiter.resolve(answer);
    } catch (error) {
      for (const waiter of flight.waiters) waiter.reject(error);
    }
    this.#running -= 1;
    this.#forgetTurn(person);
    this.#rest(flight.key, performance.now() - startedAt);
    this.#start();
  }

  #forgetTurn(person: string): void {
    const left = (this.#runningOf.get(person) ?? 1) - 1;
    if (left > 0) this.#runningOf.set(person, left);
    else this.#runningOf.delete(person);
  }

  // Nobody is kept waiting who asks alone: a rest is only kept where the next already waits.
  #rest(key: string, tookMs: number): void {
    if (!this.#next.has(key)) this.#busyUntil.delete(key);
    else
      this.#busyUntil.set(
        key,
        performance.now() + Math.min(tookMs * this.#limits.restFactor, this.#limits.longestRestMs),
      );
  }
}

function newFlight<Answer>(key: string, make: Question<Answer>['make']): Flight<Answer> {
  return { key, make, waiters: new Set(), abandoned: new AbortController(), isRunning: false };
}

function tooManyQuestions(): BusinessError {
  return new BusinessError('unavailable', 'More is asked than can be answered. Try again in 5 s.', {
    retryAfterSeconds: 5,
  });
}
