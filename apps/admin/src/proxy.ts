import { randomUUID } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from './lib/content-security-policy.ts';
import { SECURITY_HEADERS } from './lib/security-headers.ts';

/** Gives every request an id and every page a nonce, and says what a browser may do with the answer. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  const requestId = randomUUID();
  headers.set('x-request-id', requestId);
  headers.set('x-nonce', nonce);
  // For the sign-in page to lead back to.
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-request-id', requestId);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  if (isHttps(request))
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg|favicon.ico).*)'] };

function isHttps(request: NextRequest): boolean {
  return request.nextUrl.protocol === 'https:' || (process.env['BETTER_AUTH_URL'] ?? '').startsWith('https:');
}
