import { isIP } from 'node:net';

/**
 * Where a request comes from, as the outermost of our own proxies saw it; null without one, because then anybody could
 * have written the header. For limits only: it is hashed before it is kept.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string | null {
  if (trustedProxies === 0) return null;
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const address = hops.at(-trustedProxies) ?? '';
  return isIP(address) === 0 ? null : address;
}
