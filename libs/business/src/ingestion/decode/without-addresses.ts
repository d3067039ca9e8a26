import { LRUCache } from 'lru-cache';
import { isFields } from './read-field.ts';

const DEEPEST = 24;
const LONGEST_ADDRESS = 45;
const ADDRESS_FIELDS =
  /^(?:initial|client|remote|user|peer|host|source|real|true|visitor|last|x|cf|fly|fastly)?(?:client|real|remote|connecting)?(?:ip|ips|ipv4|ipv6|ipaddr|ipaddress|remoteaddr|remoteaddress|forwardedfor)(?:v4|v6)?$/;

const verdicts = new LRUCache<string, boolean>({ max: 5_000 });

/** Thrown for a value whose objects and lists lie too deep inside each other to be stored. */
export class TooDeepError extends Error {}

/** A copy of the fields without those that hold an IP address, and without values that are one of `addresses`. */
export function withoutAddresses(
  fields: Readonly<Record<string, unknown>>,
  addresses: readonly string[],
  depth = 0,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name in fields) {
    if (name === '__proto__' || namesAddress(name)) continue;
    kept[name] = cleanValue(fields[name], addresses, depth + 1);
  }
  return kept;
}

function cleanValue(value: unknown, addresses: readonly string[], depth: number): unknown {
  if (typeof value === 'string') return isAddress(value, addresses) ? null : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) throw new TooDeepError();
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, addresses, depth + 1));
  return isFields(value) ? withoutAddresses(value, addresses, depth) : null;
}

function isAddress(value: string, addresses: readonly string[]): boolean {
  return value.length <= LONGEST_ADDRESS && addresses.includes(value);
}

function namesAddress(name: string): boolean {
  let verdict = verdicts.get(name);
  if (verdict === undefined) {
    verdict = ADDRESS_FIELDS.test(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
    verdicts.set(name, verdict);
  }
  return verdict;
}
