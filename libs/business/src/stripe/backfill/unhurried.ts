import { Stripe } from 'stripe';

const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Asks again when Stripe says that it is asked too often, after the time that it names, or longer each time. */
export async function unhurried<T>(
  ask: () => Promise<T>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeRateLimitError) || attempt === ATTEMPTS) throw error;
      await pause(pauseAfter(error.headers?.['retry-after'], attempt));
    }
  }
}

function pauseAfter(named: string | undefined, attempt: number): number {
  const seconds = Number(named);
  if (named !== undefined && Number.isFinite(seconds)) return Math.min(seconds * 1000, LONGEST_PAUSE_MS);
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
}
