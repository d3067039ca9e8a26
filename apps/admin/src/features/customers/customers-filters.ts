import { CustomerRole, CustomerStatus, type CustomerQuery } from '@sextant/business/customers/contract';
import { createLoader, parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';

export const customersParameters = {
  search: parseAsString.withDefault(''),
  role: parseAsStringLiteral(CustomerRole.options),
  status: parseAsStringLiteral(CustomerStatus.options),
  tier: parseAsString,
  country: parseAsString,
  source: parseAsString,
  order: parseAsStringLiteral(['newest', 'oldest']).withDefault('newest'),
};

export type CustomersFilters = inferParserType<typeof customersParameters>;

export const loadCustomersFilters = createLoader(customersParameters);

/** The question of the list; what is not chosen is left out. */
export function customersQuery(filters: CustomersFilters): CustomerQuery {
  const { search, role, status, tier, country, source, order } = filters;
  return {
    order,
    ...(search === '' ? {} : { search }),
    ...(role === null ? {} : { role }),
    ...(status === null ? {} : { status }),
    ...(tier === null ? {} : { tier }),
    ...(country === null ? {} : { country }),
    ...(source === null ? {} : { source }),
  };
}
