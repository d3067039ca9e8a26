import { createLoader, parseAsStringLiteral } from 'nuqs/server';
import { GROWTH_MEASURES } from './home-queries.ts';

export const homeParameters = {
  growth: parseAsStringLiteral(GROWTH_MEASURES).withDefault('new_customers'),
};

export const loadHomeFilters = createLoader(homeParameters);
