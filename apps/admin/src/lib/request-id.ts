import { randomUUID } from 'node:crypto';

/** The id the proxy gave the request. */
export function requestIdOf(headers: Headers): string {
  return headers.get('x-request-id') ?? randomUUID();
}
