const WINDOW_MS = 600_000;

export type FoldedRefusals = { reason: string; refusals: number; since: Date };

/**
 * Lets one audit entry stand for all refusals of a reason in ten minutes: the first is told at once, the rest when the time is
 * over, with their number. Whoever floods the endpoint does not flood the log.
 */
export class RefusalFold {
  readonly #tell: (folded: FoldedRefusals) => Promise<void>;
  readonly #open = new Map<string, { refusals: number; since: Date; timer: NodeJS.Timeout }>();

  constructor(tell: (folded: FoldedRefusals) => Promise<void>) {
    this.#tell = tell;
  }

  /** Resolves when the refusal is told, or counted to be told later. */
  async note(reason: string, now: Date): Promise<void> {
    const open = this.#open.get(reason);
    if (open !== undefined) {
      open.refusals += 1;
      return;
    }
    const timer = setTimeout(() => void this.#close(reason), WINDOW_MS).unref();
    this.#open.set(reason, { refusals: 0, since: now, timer });
    await this.#tell({ reason, refusals: 1, since: now });
  }

  /** Tells what is counted and not told yet. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((reason) => this.#close(reason)));
  }

  async #close(reason: string): Promise<void> {
    const open = this.#open.get(reason);
    if (open === undefined) return;
    clearTimeout(open.timer);
    this.#open.delete(reason);
    if (open.refusals > 0) await this.#tell({ reason, refusals: open.refusals, since: open.since });
  }
}
