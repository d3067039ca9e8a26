import { formatDate } from '@sextant/ui/format/instant';
import { dimensionValueName } from '../../lib/dimension-name.ts';
import type { RevenueFilters } from './revenue-filters.ts';

/** Which interval and which move the listed activities are limited to; empty when they are of the whole period. */
export function scopeWords({ since, until, from, to, moves }: RevenueFilters, zone: string): string {
  const move =
    from === null || to === null
      ? []
      : [`${dimensionValueName(moves, from)} to ${dimensionValueName(moves, to)}`];
  const interval =
    since === null || until === null ? [] : [`${formatDate(since, zone)} to ${formatDate(until, zone)}`];
  return [...move, ...interval].join(', ');
}
