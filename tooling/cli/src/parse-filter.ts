import { InvalidArgumentError } from 'commander';

export type CliFilter = { dimension: string; values: string[]; isNegated: boolean };

/** Reads `dimension=value` or `dimension!=value`; given again for the same dimension, any of the values will do. */
export function parseFilter(text: string, previous: CliFilter[] = []): CliFilter[] {
  const [, dimension, not, value] = /^\s*([a-z_]+)\s*(!?)=(.+)$/s.exec(text) ?? [];
  if (dimension === undefined || value === undefined) {
    throw new InvalidArgumentError(
      `Write it as dimension=value or dimension!=value. This is not one: ${text}`,
    );
  }
  const isNegated = not === '!';
  const same = previous.find((filter) => filter.dimension === dimension && filter.isNegated === isNegated);
  if (same === undefined) return [...previous, { dimension, values: [value], isNegated }];
  return previous.map((filter) => (filter === same ? { ...same, values: [...same.values, value] } : filter));
}
