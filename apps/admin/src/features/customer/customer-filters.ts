import { TimelineKind, type TimelineQuery } from '@sextant/business/customers/contract';
import { createLoader, parseAsStringLiteral } from 'nuqs/server';

export const customerParameters = {
  /** Everything when left out. */
  kind: parseAsStringLiteral(TimelineKind.options),
};

export const loadCustomerFilters = createLoader(customerParameters);

export function timelineQuery(customerId: number, kind: TimelineKind | null): TimelineQuery {
  return { customerId, ...(kind === null ? {} : { kinds: [kind] }) };
}
