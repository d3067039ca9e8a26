import { DAY_MS, HOUR_MS } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import { isoTime } from './iso-time.ts';
import type { Random } from './random.ts';

const REFUND_SHARE = 0.024;
const PARTIAL_SHARE = 0.25;
const INQUIRY_SHARE = 0.003;
const INQUIRY_TURNS = 0.4;
const DISPUTE_SHARE = 0.004;
const INQUIRY_DAYS = 9;
const DISPUTE_DAYS = 24;

const REFUND_REASONS = [
  { weight: 70, reason: 'requested_by_customer' },
  { weight: 16, reason: 'duplicate' },
  { weight: 14, reason: 'fraudulent' },
] as const;

const DISPUTE_REASONS = [
  { weight: 50, reason: 'fraudulent' },
  { weight: 20, reason: 'product_not_received' },
  { weight: 18, reason: 'subscription_canceled' },
  { weight: 12, reason: 'unrecognized' },
] as const;

/** A charge that succeeded. */
export type PaidCharge = {
  id: string;
  customer: string;
  at: number;
  amountMinor: number;
  currency: string;
  product: string;
};

/** What went back to the buyer or their bank, and when. */
export type Refund = { at: number; amountMinor: number };

/** Lets a few buyers change their mind: some get a refund, some ask their bank. Null when no money went back yet. */
export function regret(charge: PaidCharge, chronicle: Chronicle, random: Random): Refund | null {
  const at = charge.at + Math.floor(random.waiting(3) * DAY_MS + HOUR_MS);
  if (random.chance(REFUND_SHARE)) return refund(charge, at, { chronicle, random });
  if (random.chance(INQUIRY_SHARE)) {
    const status = chronicle.hasHappened(at + INQUIRY_DAYS * DAY_MS) ? 'succeeded' : 'pending';
    const reason = random.weighted(DISPUTE_REASONS).reason;
    enter(charge, at, { chronicle, kind: 'inquiry', status, reason, id: `iq_${charge.id}` });
    const turns = random.chance(INQUIRY_TURNS);
    return turns ? dispute(charge, at + INQUIRY_DAYS * DAY_MS, { chronicle, random }) : null;
  }
  return random.chance(DISPUTE_SHARE) ? dispute(charge, at + 4 * DAY_MS, { chronicle, random }) : null;
}

type Course = { chronicle: Chronicle; random: Random };

function refund(charge: PaidCharge, at: number, { chronicle, random }: Course): Refund | null {
  const amountMinor = random.chance(PARTIAL_SHARE) ? Math.round(charge.amountMinor / 2) : charge.amountMinor;
  const reason = random.weighted(REFUND_REASONS).reason;
  const facts = { chronicle, kind: 'refund', status: 'succeeded', reason, id: `re_${charge.id}` };
  enter({ ...charge, amountMinor }, at, facts);
  return chronicle.hasHappened(at) ? { at, amountMinor } : null;
}

function dispute(charge: PaidCharge, at: number, { chronicle, random }: Course): Refund | null {
  const outcome = random.chance(0.4) ? 'won' : 'lost';
  const status = chronicle.hasHappened(at + DISPUTE_DAYS * DAY_MS) ? outcome : 'pending';
  const reason = random.weighted(DISPUTE_REASONS).reason;
  enter(charge, at, { chronicle, kind: 'dispute', status, reason, id: `dp_${charge.id}` });
  return status === 'lost' ? { at, amountMinor: charge.amountMinor } : null;
}

type Facts = { chronicle: Chronicle; id: string; kind: string; status: string; reason: string };

function enter(charge: PaidCharge, at: number, { chronicle, ...facts }: Facts): void {
  chronicle.record('transactions', at, {
    ...facts,
    customer: charge.customer,
    amount_minor: charge.amountMinor,
    currency: charge.currency,
    product: charge.product,
    occurred_at: isoTime(at),
    charge: charge.id,
  });
}
