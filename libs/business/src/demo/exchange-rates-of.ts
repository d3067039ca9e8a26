import type { Calendar } from './calendar.ts';
import { DAY_MS } from './calendar.ts';
import { isoTime } from './iso-time.ts';
import { Random } from './random.ts';

const SEED = 77_077;
const FIRST_RATE = 1.07;
const DRIFT = 0.00018;
const SWING = 0.006;

/** What a euro was worth in dollars on each day, a day before the first included. */
export function exchangeRatesOf(calendar: Calendar): Record<string, unknown>[] {
  const random = new Random(SEED);
  let rate = FIRST_RATE;
  return Array.from({ length: calendar.days + 1 }, (_, day) => {
    rate *= 1 + DRIFT + (random.next() - 0.5) * SWING;
    return {
      day: isoTime(calendar.at(day) - DAY_MS).slice(0, 10),
      currency: 'EUR',
      quote: 'USD',
      rate: rate.toFixed(5),
    };
  });
}
