import { DAY_MS, HOUR_MS, type Calendar } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import { isoTime } from './iso-time.ts';

const TUESDAY = 2;
const PAY_HOUR = 6;
/** What stays with the processor for fees, refunds and creators. */
const KEPT_SHARE = 0.3;

/** Every Tuesday the processor pays most of the week's charges into the platform's own bank, currency by currency. */
export function recordPlatformPayouts(chronicle: Chronicle, calendar: Calendar): void {
  const charges = (chronicle.records.get('transactions') ?? []).filter(
    ({ kind, status }) => kind === 'charge' && status === 'succeeded',
  );
  const weeks = new Map<string, number>();
  for (const { occurred_at: at, currency, amount_minor: minor } of charges) {
    const payday = paydayAfter(calendar.dayOf(Date.parse(String(at))), calendar);
    const key = `${payday} ${String(currency)}`;
    weeks.set(key, (weeks.get(key) ?? 0) + Number(minor));
  }
  for (const [key, minor] of weeks) {
    const [day = '', currency = ''] = key.split(' ');
    const at = calendar.at(Number(day)) + PAY_HOUR * HOUR_MS;
    const arrivesAt = at + DAY_MS;
    const hasArrived = chronicle.hasHappened(arrivesAt);
    chronicle.record('payouts', at, {
      id: `po_platform_${isoTime(at).slice(0, 10)}_${currency.toLowerCase()}`,
      recipient: 'platform',
      status: hasArrived ? 'paid' : 'in_transit',
      amount_minor: Math.round(minor * (1 - KEPT_SHARE)),
      currency,
      created_at: isoTime(at),
      scheduled_for: isoTime(arrivesAt),
      ...(hasArrived ? { paid_at: isoTime(arrivesAt) } : {}),
      method: 'bank',
    });
  }
}

function paydayAfter(day: number, calendar: Calendar): number {
  const weekday = new Date(calendar.at(day)).getUTCDay();
  return day + ((TUESDAY - weekday + 7) % 7 || 7);
}
