import { inTransaction } from '@sextant/db/transaction';
import type { MailMessage } from '../../mail/mail-message.ts';
import { answerAuthRequest } from './answer-auth-request.ts';
import { AUTH_ROUTES, findAuthRoute } from './auth-route.ts';
import { refusal, replyResponse } from './auth-reply.ts';
import { clientAddress } from './client-address.ts';
import { findSignedIn } from './find-signed-in.ts';
import { limitAuthRequest } from './limit-auth-request.ts';
import { readAuthBody } from './read-auth-body.ts';
import { resetMail } from './reset-mail.ts';
import { isSameOrigin } from './same-origin.ts';
import type { StaffGate } from './staff-gate.ts';

export type AuthAnswer = {
  response: Response;
  /** To be sent after the answer, so that its time tells nobody whether an account exists; null when there is none. */
  mail: MailMessage | null;
};

type Arrival = { now: Date; requestId: string };

/** Everything below `/api/auth`: better-auth's answer, our limits and locks, the audit entry, in one transaction. */
export async function handleAuthRequest(
  gate: StaffGate,
  request: Request,
  arrival: Arrival,
): Promise<AuthAnswer> {
  const route = findAuthRoute(request);
  if (route === null) return refuse(404, 'There is nothing here.');
  if (!isSameOrigin(request.headers, gate.settings.baseUrl))
    return refuse(403, 'This request comes from another site.');
  const body = await readAuthBody(request);
  if (body === null) return refuse(400, 'Send a small JSON object.');
  if (body.asksForTrust)
    return refuse(400, 'No device is trusted: the second factor is asked for each time.');
  const wait = await inTransaction(gate.db, (tx) =>
    limitAuthRequest(tx, {
      route,
      email: body.email,
      now: arrival.now,
      client: clientAddress(request.headers, gate.settings.trustedProxies),
      secret: gate.settings.secret,
    }),
  );
  if (wait !== null) return refuse(429, `Too many attempts. Wait ${wait} seconds.`, wait);
  const signedIn = await findSignedIn(gate, request.headers, arrival.now);
  if (signedIn === null && AUTH_ROUTES[route] === 'staff') return refuse(401, 'Sign in to continue.');
  const asked = { ...arrival, settings: gate.settings, request, route, body, signedIn };
  const settled = await gate.attempts(() =>
    inTransaction(gate.db, (tx) => answerAuthRequest({ ...asked, tx })),
  );
  const { reply, status, cookies, reset } = settled;
  return {
    response: replyResponse(reply, status, { cookies }),
    mail: reset && resetMail(reset, gate.settings.baseUrl),
  };
}

function refuse(status: number, message: string, retryAfterSeconds?: number): AuthAnswer {
  const extras = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return { response: replyResponse(refusal(message), status, extras), mail: null };
}
