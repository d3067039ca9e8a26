import type { Filter } from '../../kernel/query/contract.ts';

/** Whether a value fulfils every condition. */
export function matches(value: string, conditions: readonly Filter[]): boolean {
  return conditions.every((condition) => condition.values.includes(value) !== (condition.isNegated ?? false));
}
