import { findSignedIn, type SignedIn } from '@sextant/business/access/auth/find-signed-in';
import { requestActor } from '@sextant/business/access/auth/request-actor';
import type { RequestContext } from '@sextant/business/kernel/trpc';
import { headers } from 'next/headers';
import { cache } from 'react';
import { backOffice } from './back-office.ts';
import { requestIdOf } from './request-id.ts';

/** Who is signed in, looked up once a request; null when nobody is. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const { gate } = await backOffice();
  return findSignedIn(gate, await headers(), new Date());
});

/** What the verbs of this request are given. */
export const requestContext = cache(async (): Promise<RequestContext> => {
  const [{ gate, home }, staff, requestHeaders] = await Promise.all([backOffice(), signedIn(), headers()]);
  return {
    db: gate.db,
    home,
    now: new Date(),
    requestId: requestIdOf(requestHeaders),
    ...requestActor(staff),
  };
});
