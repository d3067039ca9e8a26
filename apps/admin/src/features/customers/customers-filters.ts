import {
  CustomerRole,
  CustomerStatus,
  InternalAccounts,
  type CustomerExportQuery,
} from '@sextant/business/customers/contract';
import {
  createLoader,
  createSerializer,
  parseAsIsoDateTime,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';

export const customersParameters = {
  search: parseAsString.withDefault(''),
  role: parseAsStringLiteral([...CustomerRole.options, 'unknown']),
  status: parseAsStringLiteral(CustomerStatus.options),
  tier: parseAsString,
  country: parseAsString,
  source: parseAsString,
  /** Joined at or after it, and before the other. */
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
  /** Had a subscription of this tier, then or now. */
  subscription: parseAsString,
  at: parseAsIsoDateTime,
  internal: parseAsStringLiteral(InternalAccounts.options).withDefault('left_out'),
  order: parseAsStringLiteral(['newest', 'oldest']).withDefault('newest'),
};

export type CustomersFilters = inferParserType<typeof customersParameters>;

export const loadCustomersFilters = createLoader(customersParameters);
const serialize = createSerializer(customersParameters);

/** The question of the list; what is not chosen is left out. */
export function customersQuery(filters: CustomersFilters): CustomerExportQuery {
  const { search, order, internal } = filters;
  return {
    order,
    internal,
    search: search === '' ? undefined : search,
    role: filters.role ?? undefined,
    status: filters.status ?? undefined,
    tier: filters.tier ?? undefined,
    country: filters.country ?? undefined,
    source: filters.source ?? undefined,
    from: filters.from ?? undefined,
    to: filters.to ?? undefined,
    subscription: filters.subscription ?? undefined,
    at: filters.at ?? undefined,
  };
}

/** Where everybody whom the filters find can be downloaded. */
export function customersExportHref(filters: CustomersFilters): string {
  return serialize('/api/customers/export', filters);
}
