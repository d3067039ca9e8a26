/**
 * Whether a request comes from a page of this server. A browser says where it comes from; what says nothing is no browser,
 * and brings nobody's cookie along. Other ports of the same machine count as elsewhere.
 */
export function isSameOrigin(headers: Headers, baseUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  return origin === null || origin === baseUrl || isOwnHost(origin, headers.get('host'));
}

function isOwnHost(origin: string, host: string | null): boolean {
  return host !== null && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
