import type { Filter } from '@sextant/business/kernel/query/contract';
import { dimensionName, dimensionValueName } from './dimension-name.ts';

/** "is Pro or Studio", "is not US". */
export function conditionWords({ dimension, values, isNegated }: Filter): string {
  const names = values.map((value) => dimensionValueName(dimension, value)).join(' or ');
  return `${isNegated ? 'is not' : 'is'} ${names}`;
}

/** All conditions in a sentence: "Tier is Pro or Studio, Country is not US"; "everybody" without any. */
export function whereWords(where: readonly Filter[]): string {
  if (where.length === 0) return 'everybody';
  return where
    .map((condition) => `${dimensionName(condition.dimension)} ${conditionWords(condition)}`)
    .join(', ');
}
