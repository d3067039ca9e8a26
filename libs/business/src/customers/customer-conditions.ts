import type { CustomerConditions } from '@sextant/db/queries/customers/select-customers';
import type { CustomerFilters } from './contract.ts';

/** The filters as the database is asked for them: `unknown` finds those without a value. */
export function customerConditions(filters: CustomerFilters): CustomerConditions {
  return {
    ...filters,
    tier: unknownIsNull(filters.tier),
    country: unknownIsNull(filters.country),
    source: unknownIsNull(filters.source),
  };
}

function unknownIsNull(value: string | undefined): string | null | undefined {
  return value === 'unknown' ? null : value;
}
