import type { WarningQuery } from '@sextant/business/warnings/contract';
import {
  createLoader,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import type { PeriodView } from '../../lib/period-view.ts';

export const WARNING_OUTCOMES = ['rejected', 'corrected'] as const;

export const warningsParameters = {
  search: parseAsString.withDefault(''),
  code: parseAsString,
  outcome: parseAsStringLiteral(WARNING_OUTCOMES),
  /** The one whose payload is open. */
  open: parseAsInteger,
};

export type WarningsFilters = inferParserType<typeof warningsParameters>;

export const loadWarningsFilters = createLoader(warningsParameters);

/** The list's question; the counts beside it ask the same without the code, so that another can be chosen. */
export function warningsQuery({ search, code, outcome }: WarningsFilters, view: PeriodView): WarningQuery {
  return {
    from: view.range.from,
    to: view.range.to,
    ...(search === '' ? {} : { search }),
    ...(code === null ? {} : { code }),
    ...(outcome === null ? {} : { outcome }),
  };
}
