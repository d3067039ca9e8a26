import { isIP } from 'node:net';
import { LRUCache } from 'lru-cache';
import { isFields } from './read-field.ts';

const DEEPEST = 24;
const LONGEST_ADDRESS = 45;
const ADDRESS_FIELDS =
  /^(?:initial|client|remote|user|peer|host|source|real|true|visitor|last|x|cf|fly|fastly)?(?:client|real|remote|connecting)?(?:ip|ips|ipv4|ipv6|ipaddr|ipaddress|remoteaddr|remoteaddress|forwardedfor)(?:v4|v6)?$/;

const ADDRESS_SHAPE = /^[\da-f]*[:.][\da-f:.]+$/i;

const verdicts = new LRUCache<string, boolean>({ max: 5_000 });

/** Thrown for a value whose objects and lists lie too deep inside each other to be stored. */
export class TooDeepError extends Error {}

/**
 * A copy of the fields in which no address is left: neither a field that is named after one, nor a value that is one, nor
 * the sender's own `addresses` inside longer texts.
 */
export function withoutAddresses(
  fields: Readonly<Record<string, unknown>>,
  addresses: readonly string[],
  depth = 0,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name in fields) {
    if (name === '__proto__' || namesAddress(name)) continue;
    const value = fields[name];
    kept[name] =
      typeof value === 'string' ? cleanText(value, name, addresses) : cleanValue(value, addresses, depth + 1);
  }
  return kept;
}

function cleanValue(value: unknown, addresses: readonly string[], depth: number): unknown {
  if (typeof value === 'string') return cleanText(value, '', addresses);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) throw new TooDeepError();
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, addresses, depth + 1));
  return isFields(value) ? withoutAddresses(value, addresses, depth) : null;
}

function cleanText(value: string, name: string, addresses: readonly string[]): string | null {
  // A version such as 1.2.3.4 reads like an address.
  if (
    value.length <= LONGEST_ADDRESS &&
    ADDRESS_SHAPE.test(value) &&
    isIP(value) !== 0 &&
    !/version/i.test(name)
  )
    return null;
  let clean = value;
  for (const address of addresses)
    if (clean.includes(address)) clean = clean.replaceAll(address, '[address]');
  return clean;
}

function namesAddress(name: string): boolean {
  let verdict = verdicts.get(name);
  if (verdict === undefined) {
    verdict = ADDRESS_FIELDS.test(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
    verdicts.set(name, verdict);
  }
  return verdict;
}
