import type { EntryColumn } from '@sextant/db/queries/funnels/select-entry-values';
import { ENTRY_TRAITS, PROPERTY_PREFIX } from './contract.ts';

/** Where the event that enters keeps a dimension; null for one that people have, not events. */
export function entryColumn(dimension: string): EntryColumn | null {
  const trait = ENTRY_TRAITS.find((one) => one === dimension);
  if (trait !== undefined) return { dimension: trait };
  const property = dimension.startsWith(PROPERTY_PREFIX) ? dimension.slice(PROPERTY_PREFIX.length) : '';
  return property === '' ? null : { property };
}
