import { Readable } from 'node:stream';

export type SubscriptionScale = { subscriptions: number; months: number; until: Date };

const PLANS = ['lite', 'pro', 'studio', 'agency'] as const;
const PRICES = ['9.00', '29.00', '99.00', '290.00'] as const;
const DAY_MS = 86_400_000;

/** A file of subscriptions that start evenly over the months; a third still runs, a quarter of the customers has another. */
export function subscriptionRows({ subscriptions, months, until }: SubscriptionScale): Readable {
  return Readable.from(linesOf(subscriptions, until.getTime() - months * 30.4 * DAY_MS, months * 30.4));
}

function* linesOf(count: number, since: number, days: number): Generator<string> {
  yield 'id,customer,plan,interval,amount,started_at,ended_at,cancel_reason,additional\n';
  for (let index = 0; index < count; index += 1) {
    const draw = scattered(index);
    const plan = draw % 4;
    const startedAt = since + ((draw % 10_007) / 10_007) * days * DAY_MS;
    const isOver = draw % 3 !== 0;
    const endedAt = startedAt + (20 + (draw % 400)) * DAY_MS;
    const cells = [
      `s${index}`,
      `c${scattered(index + 1) % Math.ceil(count * 0.75)}`,
      PLANS[plan],
      draw % 8 === 0 ? 'year' : 'month',
      PRICES[plan],
      new Date(startedAt).toISOString(),
      isOver ? new Date(endedAt).toISOString() : '',
      isOver ? ['too_expensive', 'payment_failed', 'unused'][draw % 3] : '',
      'true',
    ];
    yield `${cells.join(',')}\n`;
  }
}

/** The same number for the same index, in no order that an index would like. */
function scattered(index: number): number {
  return Math.imul(index ^ 0x9e_37_79_b9, 0x85_eb_ca_6b) >>> 1;
}
