import { findSignedIn, type SignedIn } from '@sextant/business/access/auth/find-signed-in';
import { requestActor } from '@sextant/business/access/auth/request-actor';
import type { RequestContext } from '@sextant/business/kernel/trpc';
import { headers } from 'next/headers';
import { cache, cacheSignal } from 'react';
import { backOffice } from './back-office.ts';
import { markAway } from './mark-away.ts';
import { requestIdOf } from './request-id.ts';

/** Who is signed in, looked up once a request; null when nobody is. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  // First: while pages are built there are no headers, and asking for them ends here, before a database is opened.
  const requestHeaders = await headers();
  return backOffice()
    .then(({ gate }) => findSignedIn(gate, requestHeaders, new Date()))
    .catch(markAway);
});

function leaving(): { signal?: AbortSignal } {
  const signal = cacheSignal();
  return signal instanceof AbortSignal ? { signal } : {};
}

/** What the verbs of this request are given. */
export const requestContext = cache(async (): Promise<RequestContext> => {
  const requestHeaders = await headers();
  const [{ gate, home }, staff] = await Promise.all([backOffice(), signedIn()]);
  return {
    db: gate.db,
    home,
    now: new Date(),
    requestId: requestIdOf(requestHeaders),
    // Of a page that is being made; a route has its request.
    ...leaving(),
    ...requestActor(staff),
  };
});
