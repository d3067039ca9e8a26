import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { BusinessError } from '../kernel/business-error.ts';

/** What each API key may do in a second, counted by each process for itself. */
export class KeyLimiter {
  readonly #limiter: RateLimiterMemory;
  readonly #refusal: string;

  /** `refusal` is the sentence for a key that does more than `perSecond`. */
  constructor(perSecond: number, refusal: string) {
    this.#limiter = new RateLimiterMemory({ points: perSecond, duration: 1 });
    this.#refusal = refusal;
  }

  /** Throws `rate_limited`, and when to come back, for a key that has done enough. */
  async take(keyId: string, amount = 1): Promise<void> {
    try {
      // More at once than a second allows would never be let through.
      await this.#limiter.consume(keyId, Math.min(amount, this.#limiter.points));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new BusinessError('rate_limited', this.#refusal, { retryAfterSeconds });
    }
  }
}
