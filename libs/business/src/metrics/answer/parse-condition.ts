import { BusinessError } from '../../kernel/business-error.ts';
import type { Filter } from '../../kernel/query/contract.ts';

/** Adds `dimension=value` or `dimension!=value` to the conditions; several values of one dimension mean any of them. */
export function parseCondition(text: string, previous: readonly Filter[] = []): Filter[] {
  const [, dimension, not, value] = /^\s*([a-z_]+)\s*(!?)=(.+)$/s.exec(text) ?? [];
  if (dimension === undefined || value === undefined) {
    const message = `Write a condition as dimension=value or dimension!=value. This is not one: ${text}`;
    throw new BusinessError('invalid', message, { field: 'where' });
  }
  const isNegated = not === '!';
  const same = previous.find((filter) => filter.dimension === dimension && filter.isNegated === isNegated);
  if (same === undefined) return [...previous, { dimension, values: [value], isNegated }];
  return previous.map((filter) => (filter === same ? { ...same, values: [...same.values, value] } : filter));
}
