import { LRUCache } from 'lru-cache';

const DEEPEST = 24;
const LONGEST_ADDRESS = 45;
const ADDRESS_FIELDS =
  /^(?:initial|client|remote|user|peer|host|source|real|true|visitor|last|x|cf|fly|fastly)?(?:client|real|remote|connecting)?(?:ip|ips|ipv4|ipv6|ipaddr|ipaddress|remoteaddr|remoteaddress|forwardedfor)(?:v4|v6)?$/;

const verdicts = new LRUCache<string, boolean>({ max: 5_000 });

/** Thrown for a value whose objects and lists lie too deep inside each other to be stored. */
export class TooDeepError extends Error {}

/** A copy of what was sent without the fields that hold an IP address, and without values that are one of `addresses`. */
export function withoutAddresses(value: unknown, addresses: ReadonlySet<string>, depth = 0): unknown {
  if (typeof value === 'string') return isAddress(value, addresses) ? null : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) throw new TooDeepError();
  if (Array.isArray(value)) return value.map((item) => withoutAddresses(item, addresses, depth + 1));
  return cleanFields(value, addresses, depth);
}

function cleanFields(value: object, addresses: ReadonlySet<string>, depth: number): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    if (name === '__proto__' || namesAddress(name)) continue;
    kept[name] = withoutAddresses(content, addresses, depth + 1);
  }
  return kept;
}

function isAddress(value: string, addresses: ReadonlySet<string>): boolean {
  return value.length <= LONGEST_ADDRESS && addresses.has(value);
}

function namesAddress(name: string): boolean {
  let verdict = verdicts.get(name);
  if (verdict === undefined) {
    verdict = ADDRESS_FIELDS.test(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
    verdicts.set(name, verdict);
  }
  return verdict;
}
