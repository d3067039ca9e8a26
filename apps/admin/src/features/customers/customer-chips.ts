import { ANY_TIER } from '@sextant/business/customers/contract';
import { formatDate, formatInstant } from '@sextant/ui/format/instant';
import { dimensionName, dimensionValueName } from '../../lib/dimension-name.ts';
import type { CustomersFilters } from './customers-filters.ts';

/** A filter that a link set: its words, and what takes it away. */
export type CustomerChip = { key: string; words: string; cleared: Partial<CustomersFilters> };

/** The filters that only links set, in words; menus show the others. */
export function customerChips(filters: CustomersFilters, zone: string): CustomerChip[] {
  const { tier, country, source, from, to, subscription, at, internal } = filters;
  const chips: CustomerChip[] = [
    { key: 'tier', words: traitWords('tier', tier), cleared: { tier: null } },
    { key: 'country', words: traitWords('country', country), cleared: { country: null } },
    { key: 'source', words: traitWords('signup_source', source), cleared: { source: null } },
    { key: 'joined', words: joinedWords(from, to, zone), cleared: { from: null, to: null } },
    {
      key: 'subscription',
      words: subscriptionWords(subscription, at, zone),
      cleared: { subscription: null, at: null },
    },
    {
      key: 'internal',
      words: { left_out: '', included: 'With internal accounts', only: 'Internal accounts' }[internal],
      cleared: { internal: 'left_out' },
    },
  ];
  return chips.filter(({ words }) => words !== '');
}

function traitWords(trait: string, value: string | null): string {
  return value === null ? '' : `${dimensionName(trait)}: ${dimensionValueName(trait, value)}`;
}

function joinedWords(from: Date | null, to: Date | null, zone: string): string {
  if (from !== null && to !== null)
    return `Joined from ${formatDate(from, zone)}, before ${formatDate(to, zone)}`;
  if (from !== null) return `Joined since ${formatDate(from, zone)}`;
  return to === null ? '' : `Joined before ${formatDate(to, zone)}`;
}

function subscriptionWords(tier: string | null, at: Date | null, zone: string): string {
  if (tier === null) return '';
  const what =
    tier === ANY_TIER ? 'With a subscription' : `With a ${dimensionValueName('tier', tier)} subscription`;
  return at === null ? `${what} now` : `${what} before ${formatInstant(at, zone)}`;
}
