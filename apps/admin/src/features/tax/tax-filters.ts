import { TaxForm, TaxStatus, type TaxPayeesQuery } from '@sextant/business/tax/contract';
import {
  createLoader,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';

export const taxParameters = {
  year: parseAsInteger,
  form: parseAsStringLiteral(TaxForm.options),
  status: parseAsStringLiteral(TaxStatus.options),
  search: parseAsString.withDefault(''),
  /** The customer id of the payee that is open. */
  payee: parseAsInteger,
};

export type TaxFilters = inferParserType<typeof taxParameters>;

export const loadTaxFilters = createLoader(taxParameters);

const PAGE = 50;

export function payeesQuery(year: number, { form, status, search }: TaxFilters): TaxPayeesQuery {
  return {
    year,
    limit: PAGE,
    ...(form === null ? {} : { form }),
    ...(status === null ? {} : { status }),
    ...(search === '' ? {} : { search }),
  };
}
