import type { Db } from '@sextant/db/client';

export type NaiveMovement = {
  customer: string;
  /** To the minute, in UTC. */
  at: string;
  kind: string;
  delta: number;
  before: number;
  after: number;
  unknown: number;
};

type State = {
  customer: string;
  subscription: string;
  startedAt: Date;
  endedAt: Date | null;
  changedAt: Date;
  rank: number;
  id: string;
  status: string;
  plan: string;
  tier: string;
  currency: string;
  amount: number;
  quantity: number;
  discount: number;
  discountEndsAt: Date | null;
  interval: keyof typeof A_YEAR;
  intervalCount: number;
};
type Rate = { day: string; rate: string };

const A_YEAR = { day: 365, week: 52, month: 12, quarter: 4, year: 1 } as const;
const PAYING = ['active', 'past_due'];

/** Looks at every instant at which anything may change and asks what every subscription is then: slow, and hard to get wrong. */
export async function naiveMrr(db: Db): Promise<NaiveMovement[]> {
  const states = await readStates(db);
  const rates = await db.sql<Rate[]>`
    select day::text, rate::text from exchange_rate where currency = 'EUR' and quote = 'USD' order by day desc`;
  const customers = [...new Set(states.map(({ customer }) => customer))].toSorted();
  return customers.flatMap((customer) => movementsOf(customer, states, rates));
}

function movementsOf(customer: string, all: readonly State[], rates: readonly Rate[]): NaiveMovement[] {
  const own = all.filter((state) => state.customer === customer);
  const subscriptions = [...new Set(own.map(({ subscription }) => subscription))];
  const instants = own
    .flatMap(({ startedAt, endedAt, changedAt, discountEndsAt }) => [
      startedAt,
      endedAt,
      changedAt,
      discountEndsAt,
    ])
    .flatMap((instant) => (instant === null ? [] : [instant.getTime()]));
  const movements: NaiveMovement[] = [];
  let previous = new Map<string, string>();
  let [before, hasPaid] = [0, false];
  for (const instant of [...new Set(instants)].toSorted((a, b) => a - b)) {
    const bills = new Map<string, { label: string; minor: number | null }>();
    for (const subscription of subscriptions) {
      const bill = billAt(
        own.filter((state) => state.subscription === subscription),
        instant,
        rates,
      );
      if (bill !== null) bills.set(subscription, bill);
    }
    const labels = new Map([...bills].map(([subscription, { label }]) => [subscription, label]));
    const isSame =
      labels.size === previous.size && [...labels].every(([key, label]) => previous.get(key) === label);
    if (isSame) continue;
    const after = [...bills.values()].reduce((sum, { minor }) => sum + (minor ?? 0), 0);
    const unknown = [...bills.values()].filter(({ minor }) => minor === null).length;
    const delta = after - before;
    const unknownBefore = movements.at(-1)?.unknown ?? 0;
    movements.push({
      customer,
      at: new Date(instant).toISOString().slice(0, 16),
      kind: kindOf({
        wasPaying: previous.size > 0,
        isPaying: bills.size > 0,
        hasPaid,
        delta,
        unknown: unknown - unknownBefore,
      }),
      delta,
      before,
      after,
      unknown,
    });
    [before, previous, hasPaid] = [after, labels, true];
  }
  return movements;
}

type Turn = { wasPaying: boolean; isPaying: boolean; hasPaid: boolean; delta: number; unknown: number };

function kindOf({ wasPaying, isPaying, hasPaid, delta, unknown }: Turn): string {
  if (!wasPaying) return hasPaid ? 'reactivation' : 'new';
  if (!isPaying) return 'churn';
  if (delta !== 0) return delta > 0 ? 'expansion' : 'contraction';
  if (unknown !== 0) return unknown > 0 ? 'expansion' : 'contraction';
  return 'switch';
}

/** What a subscription brings a month at an instant; null when nothing. */
function billAt(states: readonly State[], instant: number, rates: readonly Rate[]) {
  const state = states
    .filter(({ changedAt, startedAt }) => Math.max(changedAt.getTime(), startedAt.getTime()) <= instant)
    .toSorted(
      (a, b) =>
        Math.max(a.changedAt.getTime(), a.startedAt.getTime()) -
          Math.max(b.changedAt.getTime(), b.startedAt.getTime()) ||
        a.rank - b.rank ||
        a.changedAt.getTime() - b.changedAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    )
    .at(-1);
  if (state === undefined || !PAYING.includes(state.status)) return null;
  if (state.endedAt !== null && state.endedAt.getTime() <= instant) return null;
  const hasDiscount = state.discountEndsAt === null || state.discountEndsAt.getTime() > instant;
  const paid = Math.max(state.amount * state.quantity - (hasDiscount ? state.discount : 0), 0);
  const mrr = rounded(BigInt(paid) * BigInt(A_YEAR[state.interval]), BigInt(12 * state.intervalCount));
  if (mrr === 0) return null;
  return {
    label: [state.plan, state.tier, state.currency, mrr].join(' '),
    minor: converted(mrr, state, rates),
  };
}

function converted(mrr: number, { currency, startedAt }: State, rates: readonly Rate[]): number | null {
  if (currency === 'USD') return mrr;
  const rate = rates.find(({ day }) => day <= startedAt.toISOString().slice(0, 10));
  return rate === undefined ? null : rounded(BigInt(mrr) * BigInt(Math.round(Number(rate.rate) * 100)), 100n);
}

/** Half away from zero. */
function rounded(of: bigint, by: bigint): number {
  return Number((of * 2n + by) / (by * 2n));
}

function readStates(db: Db): Promise<State[]> {
  return db.sql<State[]>`
    select c.external_id as customer, s.id as subscription, s.started_at as "startedAt", s.ended_at as "endedAt", told.changed_at as "changedAt",
      told.rank, told.id, told.status, told.plan, told.tier, told.currency::text as currency, told.amount_minor::float8 as amount, told.quantity,
      told.discount_minor::float8 as discount, told.discount_ends_at as "discountEndsAt", told.interval, told.interval_count as "intervalCount"
    from subscription s
    join customer c on c.id = s.customer_id and not c.is_internal
    cross join lateral (
      select 0 as rank, '' as id, s.started_at as changed_at,
        case when s.status = 'cancelled' and s.ended_at is null then 'cancelled'
          when s.status in ('cancelled', 'trialing') and s.trial_ends_at is null then 'active'
          when s.status = 'cancelled' then 'active' else s.status end as status,
        s.plan, s.tier, s.currency, s.amount_minor, s.quantity, s.discount_minor, s.discount_ends_at, s.interval, s.interval_count
      union all
      select 1, ch.id, ch.changed_at, ch.status, ch.plan, ch.tier, ch.currency, ch.amount_minor, ch.quantity, ch.discount_minor,
        ch.discount_ends_at, ch.interval, ch.interval_count
      from subscription_change ch where ch.subscription_id = s.id
    ) told`;
}
