type Lot = { credits: number; expiresAt: number };

/** What somebody has left of the credits they got, each with its day of expiry. Never less than none. */
export class CreditLots {
  #lots: Lot[] = [];

  get balance(): number {
    return this.#lots.reduce((sum, { credits }) => sum + credits, 0);
  }

  /** The next expiry; never when nothing is left. */
  get nextExpiry(): number {
    return this.#lots[0]?.expiresAt ?? Number.POSITIVE_INFINITY;
  }

  add(credits: number, expiresAt: number): void {
    this.#lots = [...this.#lots, { credits, expiresAt }].toSorted((a, b) => a.expiresAt - b.expiresAt);
  }

  /** Takes what expires first. There must be enough. */
  take(credits: number): void {
    let open = credits;
    for (const lot of this.#lots) {
      const taken = Math.min(open, lot.credits);
      lot.credits -= taken;
      open -= taken;
    }
    this.#lots = this.#lots.filter((lot) => lot.credits > 0);
  }

  /** Drops what expires at an instant and answers how much it was. */
  expire(at: number): number {
    const lost = this.#lots.filter(({ expiresAt }) => expiresAt === at);
    this.#lots = this.#lots.filter(({ expiresAt }) => expiresAt !== at);
    return lost.reduce((sum, { credits }) => sum + credits, 0);
  }
}
