import type { Invoice } from './paid-life.ts';
import { DAY_MS } from './calendar.ts';
import type { Membership } from './paid-life.ts';
import { priceMinor } from './price-minor.ts';
import type { Random } from './random.ts';

const DECLINE_SHARE = 0.04;
const RETRY_DAYS = [1, 3, 7] as const;
const RETRY_SUCCESS = 0.4;
const GIVE_UP_DAYS = 14;

type Plan = Pick<Membership, 'startedAt' | 'trialEndsAt' | 'steps' | 'discount' | 'endsAt'>;

/** All payments of a membership; `unpaidAt` is when it ends because one of them failed for good, null when none did. */
export function planInvoices(
  { startedAt, trialEndsAt, steps, discount, endsAt }: Plan,
  random: Random,
): { invoices: Invoice[]; unpaidAt: number | null } {
  const invoices: Invoice[] = [];
  let at = trialEndsAt ?? startedAt;
  while (at < endsAt) {
    const due = at;
    const step = steps.findLast((one) => one.at <= due) ?? steps[0];
    const { amountMinor, discountMinor } = priceMinor(step, discount, due);
    const payment = pay(due, random);
    invoices.push({ at: due, amountMinor: amountMinor - discountMinor, ...payment });
    if (payment.paidAt === null) return { invoices, unpaidAt: due + GIVE_UP_DAYS * DAY_MS };
    at += (step.interval === 'year' ? 365 : 30) * DAY_MS;
  }
  return { invoices, unpaidAt: null };
}

function pay(due: number, random: Random): Pick<Invoice, 'declinedAt' | 'paidAt'> {
  if (!random.chance(DECLINE_SHARE)) return { declinedAt: [], paidAt: due };
  const declinedAt = [due];
  for (const days of RETRY_DAYS) {
    const retriedAt = due + days * DAY_MS;
    if (random.chance(RETRY_SUCCESS)) return { declinedAt, paidAt: retriedAt };
    declinedAt.push(retriedAt);
  }
  return { declinedAt, paidAt: null };
}
