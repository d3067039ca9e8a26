import type { BalanceBand, Breakage, CreditAge, CreditKind } from '@sextant/business/credits/contract';
import { formatShare } from '@sextant/ui/format/share';
import { formatExactNumber } from '@sextant/ui/format/number';

export const KIND_SERIES = [
  { key: 'purchased', label: 'Purchased', colour: 1 },
  { key: 'granted', label: 'Granted', colour: 2 },
  { key: 'refunded', label: 'Refunded', colour: 3 },
  { key: 'consumed', label: 'Consumed', colour: 4 },
  { key: 'expired', label: 'Expired', colour: 5 },
] as const satisfies readonly { key: CreditKind; label: string; colour: number }[];

export const ORIGIN_WORDS = {
  purchased: 'Purchased',
  granted: 'Granted',
  refunded: 'Given back',
} satisfies Record<CreditAge['origin'], string>;

/** "100–499", "Below 0", "10,000 and more". */
export function bandWords({ from, to }: Pick<BalanceBand, 'from' | 'to'>): string {
  if (from === null) return 'Below 0';
  if (to === null) return `${formatExactNumber(from)} and more`;
  return to - from === 1
    ? formatExactNumber(from)
    : `${formatExactNumber(from)}–${formatExactNumber(to - 1)}`;
}

/** "0–30 days", "31–90 days", "Over 365 days": whole days, none in two bands. */
export function ageWords({ fromDays, toDays }: Pick<CreditAge, 'fromDays' | 'toDays'>): string {
  return toDays === null ? `Over ${fromDays - 1} days` : `${fromDays}–${toDays - 1} days`;
}

/** "Of 1,200 credits sold in the period, 30 have expired unspent until now (2.5 %)." */
export function breakageWords(verb: string, { credits, expired, share }: Breakage): string {
  const all = `${formatExactNumber(credits)} credits ${verb} in the period`;
  return `Of ${all}, ${formatExactNumber(expired)} have expired unspent until now (${formatShare(share)}).`;
}
