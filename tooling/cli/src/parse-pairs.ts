import { InvalidArgumentError } from 'commander';
import { splitList } from './split-list.ts';

/** Reads `a=b,c=d` into a map; an option given twice adds up. A value may hold `=`, and a comma written `\,`. */
export function parsePairs(
  text: string,
  previous: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const pairs = new Map(previous);
  for (const pair of splitList(text)) {
    const [name = '', ...rest] = pair.split('=');
    if (name.trim() === '' || rest.length === 0) {
      throw new InvalidArgumentError(`Write it as name=value,name=value. This is not one: ${pair}`);
    }
    pairs.set(name.trim(), rest.join('=').trim());
  }
  return pairs;
}
