import type { CustomerConditions } from '@sextant/db/queries/customers/select-customers';
import { ANY_TIER, type CustomerFilters } from './contract.ts';

/** The filters as the database is asked for them: `unknown` finds those without a value. */
export function customerConditions(
  { subscription, at, internal, ...filters }: CustomerFilters,
  now: Date,
): CustomerConditions {
  return {
    ...filters,
    role: unknownIsNull(filters.role),
    tier: unknownIsNull(filters.tier),
    country: unknownIsNull(filters.country),
    source: unknownIsNull(filters.source),
    subscribed:
      subscription === undefined
        ? undefined
        : { tier: subscription === ANY_TIER ? null : subscription, before: at ?? now },
    isInternal: { left_out: false, only: true, included: undefined }[internal],
  };
}

function unknownIsNull(value: string | undefined): string | null | undefined {
  return value === 'unknown' ? null : value;
}
