import type { Db } from '@sextant/db/client';
import { updateReportRunLease } from '@sextant/db/queries/reports/update-report-run-lease';

export const LEASE_SECONDS = 15;
const RENEW_MS = 2000;

/** Why a worker lets go of a run: somebody cancelled it, or another worker has it by now. */
export class RunStopped extends Error {
  override readonly cause: 'cancelled' | 'lost';

  constructor(cause: 'cancelled' | 'lost') {
    super(`The run was ${cause}.`);
    this.cause = cause;
  }
}

/** Keeps a run in this worker's hands while it makes the report, and says how far it is. */
export class LeaseKeeper {
  readonly #db: Db;
  readonly #run: { id: string; leaseId: string };
  readonly #timer: NodeJS.Timeout;
  #stopped: RunStopped | null = null;
  #rowsDone = 0;
  #rowsTotal: number | null = null;

  constructor(db: Db, run: { id: string; leaseId: string }) {
    this.#db = db;
    this.#run = run;
    this.#timer = setInterval(() => {
      // A renewal that fails is tried again; when none comes through in time, the next worker takes the run.
      void this.renew().catch(() => undefined);
    }, RENEW_MS);
  }

  /** How many rows there will be. */
  expect(rows: number): void {
    this.#rowsTotal = rows;
  }

  /** Counts rows that were written. Throws `RunStopped` when the run is no longer ours to make. */
  readonly advance = (rows: number): void => {
    this.#rowsDone += rows;
    if (this.#stopped !== null) throw this.#stopped;
  };

  /** Renews at once; throws `RunStopped` when the run is no longer ours to make. */
  async renew(): Promise<void> {
    const answer = await updateReportRunLease(this.#db.sql, {
      ...this.#run,
      leaseSeconds: LEASE_SECONDS,
      rowsDone: this.#rowsDone,
      rowsTotal: this.#rowsTotal,
    });
    if (answer !== 'held') this.#stopped ??= new RunStopped(answer);
    if (this.#stopped !== null) throw this.#stopped;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
