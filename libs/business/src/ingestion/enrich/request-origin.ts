import { BlockList, isIP } from 'node:net';
import { BusinessError } from '../../kernel/business-error.ts';

/** What a request says of where it comes from; header names in lower case. */
export type RequestOrigin = {
  peerAddress: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** The client behind a request, for the moment of enrichment only: the address is never stored, logged or answered. */
export type Client = { address: string | null; country: string | null; city: string | null };

const COUNTRY_HEADERS = [
  'cf-ipcountry',
  'x-vercel-ip-country',
  'cloudfront-viewer-country',
  'x-country-code',
];
const CITY_HEADERS = ['cf-ipcity', 'x-vercel-ip-city', 'cloudfront-viewer-city'];
const ADDRESS_HEADERS = ['cf-connecting-ip', 'true-client-ip', 'x-real-ip'];

/** Reads a list such as `10.0.0.0/8, 127.0.0.1, ::1`; throws on an entry that is no network. */
export function parseTrustedProxies(list: string): BlockList {
  const networks = new BlockList();
  for (const entry of list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [address = '', prefix] = entry.split('/');
    const version = isIP(address);
    const length = prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix);
    if (version === 0 || !Number.isInteger(length) || length < 0 || length > (version === 4 ? 32 : 128)) {
      throw new BusinessError('invalid', `TRUSTED_PROXIES: "${entry}" is no network such as 10.0.0.0/8.`);
    }
    networks.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  }
  return networks;
}

/** Who sent the request. What proxies say is believed only of proxies we trust. */
export function clientOf(request: RequestOrigin, trusted: BlockList): Client {
  const peer = plainAddress(request.peerAddress);
  if (peer === null || !isTrusted(peer, trusted)) return { address: peer, country: null, city: null };

  const header = (name: string) => {
    const value = request.headers[name];
    return (Array.isArray(value) ? value.join(',') : value)?.trim() ?? '';
  };
  const first = (names: readonly string[]) => names.map(header).find((value) => value !== '') ?? null;
  const forwarded = header('x-forwarded-for')
    .split(',')
    .map((hop) => plainAddress(hop.trim()));
  const hops = forwarded.filter((hop) => hop !== null);
  // The last hop that is not ours: whatever stands before it, the client may have made up.
  const client = hops.findLast((hop) => !isTrusted(hop, trusted)) ?? hops[0];
  return {
    address: client ?? plainAddress(first(ADDRESS_HEADERS) ?? '') ?? peer,
    country: countryCode(first(COUNTRY_HEADERS)),
    city: decodeCity(first(CITY_HEADERS)),
  };
}

/** Two letters, or null for anything else and for the codes of "unknown" and of Tor. */
export function countryCode(value: string | null): string | null {
  const code = value?.trim().toUpperCase() ?? '';
  return /^[A-Z]{2}$/.test(code) && code !== 'XX' && code !== 'T1' ? code : null;
}

/** The address without port, zone, brackets or the IPv6 wrapping of an IPv4 one; null when it is no address. */
export function plainAddress(text: string): string | null {
  const bare = text.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  const address = bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? null : address;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function decodeCity(value: string | null): string | null {
  if (value === null) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
