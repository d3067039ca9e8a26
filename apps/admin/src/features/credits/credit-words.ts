import type { BalanceBand, CreditAge, CreditKind } from '@sextant/business/credits/contract';
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

export function ageWords({ fromDays, toDays }: Pick<CreditAge, 'fromDays' | 'toDays'>): string {
  return toDays === null ? `Over ${fromDays} days` : `${fromDays}–${toDays} days`;
}
