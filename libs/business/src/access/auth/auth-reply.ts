import { z } from 'zod';
import type { BusinessError } from '../../kernel/business-error.ts';
import { ERROR_TRANSLATIONS } from '../../kernel/error-translator.ts';
import type { AuthReply } from '../contract.ts';
import { authSentence } from './auth-sentence.ts';

const Answer = z.object({
  code: z.string().optional(),
  twoFactorRedirect: z.boolean().optional(),
  totpURI: z.string().optional(),
  backupCodes: z.array(z.string()).optional(),
});

/** What the browser needs of better-auth's answer, and no more: the session's token stays in its cookie. */
export async function readAuthReply(response: Response): Promise<AuthReply> {
  const parsed = Answer.safeParse(await response.json().catch(() => ({})));
  const answer = parsed.success ? parsed.data : {};
  return {
    message: response.ok ? null : authSentence(answer.code ?? null),
    needsSecondFactor: answer.twoFactorRedirect === true,
    totpUri: answer.totpURI ?? null,
    backupCodes: answer.backupCodes ?? null,
  };
}

/** A refusal of our own, in the same form. */
export function refusal(message: string): AuthReply {
  return { message, needsSecondFactor: false, totpUri: null, backupCodes: null };
}

type Extras = { cookies?: readonly string[]; retryAfterSeconds?: number };

/** The reply as the response that goes out; never cached. */
export function replyResponse(reply: AuthReply, status: number, extras: Extras = {}): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of extras.cookies ?? []) headers.append('set-cookie', cookie);
  if (extras.retryAfterSeconds !== undefined) headers.set('retry-after', String(extras.retryAfterSeconds));
  return Response.json(reply, { status, headers });
}

/** What refuses a request as a whole, such as that the database is away, as the response that goes out. */
export function refusalResponse({ code, message, detail }: BusinessError): Response {
  return replyResponse(refusal(message), ERROR_TRANSLATIONS[code].httpStatus, detail);
}
