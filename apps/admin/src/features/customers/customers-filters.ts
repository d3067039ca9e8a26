import { CustomerRole, CustomerStatus, type CustomerExportQuery } from '@sextant/business/customers/contract';
import {
  createLoader,
  createSerializer,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';

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
const serialize = createSerializer(customersParameters);

/** The question of the list; what is not chosen is left out. */
export function customersQuery(filters: CustomersFilters): CustomerExportQuery {
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

/** Where everybody whom the filters find can be downloaded. */
export function customersExportHref(filters: CustomersFilters): string {
  return serialize('/api/customers/export', filters);
}
