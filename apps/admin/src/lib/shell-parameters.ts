import {
  createLoader,
  createParser,
  createSerializer,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { parsePeriod } from './period.ts';

export const COMPARE_MODES = ['previous', 'year', 'off'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

/** What every page shows: kept in the address, carried from page to page. */
export const shellParameters = {
  /** The page's own usual period when left out. */
  period: createParser({ parse: parsePeriod, serialize: (period) => period }),
  compare: parseAsStringLiteral(COMPARE_MODES).withDefault('previous'),
  /** An IANA zone; the installation's reporting zone when left out. */
  zone: parseAsString,
};

export const loadShellParameters = createLoader(shellParameters);
export const serializeShellParameters = createSerializer(shellParameters);
