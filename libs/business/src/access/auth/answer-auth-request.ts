import type { AuthRequest, AuthOutcome } from './record-auth.ts';
import { createHmac } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { clearFailedSignIns } from '@sextant/db/queries/access/clear-failed-sign-ins';
import { lockStaffByEmail, type SigningInStaff } from '@sextant/db/queries/access/lock-staff-by-email';
import { updateFailedSignIns } from '@sextant/db/queries/access/update-failed-sign-ins';
import { upsertRateLimit } from '@sextant/db/queries/access/upsert-rate-limit';
import { inTransaction } from '@sextant/db/transaction';
import { readAuthReply, refusal } from './auth-reply.ts';
import { SIGN_IN_REFUSAL, USED_CODE } from './auth-sentence.ts';
import { AuthWitness } from './auth-witness.ts';
import { createAuth } from './create-auth.ts';
import { recordAuth } from './record-auth.ts';

const MAX_FAILURES = 5;
const LOCK_MS = 15 * 60_000;
/** Longer than better-auth takes a code for: its own half minute and those beside it. */
const CODE_LIFE_MS = 5 * 60_000;

/** Lets better-auth decide, keeps the account's count of failures and writes what happened into the audit log. */
export async function answerAuthRequest(asked: AuthRequest): Promise<AuthOutcome> {
  const account = await accountSigningIn(asked);
  const witness = new AuthWitness([asked.settings.baseUrl, ownOrigin(asked.request)]);
  const outcome =
    account !== null && isShut(account, asked.now)
      ? await refuseShut(asked)
      : await askForOneUse(asked, witness);
  const hasLocked = account !== null && (await countFailure(asked, account, outcome.status));
  if (asked.route === '/reset-password' && witness.staffId !== null)
    await clearFailedSignIns(asked.tx, witness.staffId);
  await recordAuth(asked, { ...outcome, hasLocked, staffId: account?.id ?? witness.staffId });
  return { ...outcome, reset: witness.reset };
}

/** The account is held from here on: parallel guesses wait for each other, and the sixth finds it locked. */
function accountSigningIn({ tx, route, body }: AuthRequest): Promise<SigningInStaff | null> | null {
  return route === '/sign-in/email' && body.email !== null ? lockStaffByEmail(tx, body.email) : null;
}

function isShut(account: SigningInStaff, now: Date): boolean {
  return account.isDisabled || (account.lockedUntil !== null && account.lockedUntil > now);
}

/** Takes as long as a wrong password would. */
async function refuseShut({ body }: AuthRequest) {
  await hashPassword(body.password ?? '');
  return { reply: refusal(SIGN_IN_REFUSAL), status: 401, cookies: [] };
}

class ReplayedCode extends Error {}

/** A code of the app signs in once, in whichever process; what better-auth did for a used one is undone. */
async function askForOneUse(asked: AuthRequest, witness: AuthWitness) {
  if (asked.route !== '/two-factor/verify-totp') return askBetterAuth(asked, witness);
  try {
    return await inTransaction(asked.tx, async (tx) => {
      const outcome = await askBetterAuth({ ...asked, tx }, witness);
      if (outcome.status === 200 && (await isReplayed({ ...asked, tx }, witness))) throw new ReplayedCode();
      return outcome;
    });
  } catch (error) {
    if (!(error instanceof ReplayedCode)) throw error;
    return { reply: refusal(USED_CODE), status: 401, cookies: [] };
  }
}

async function isReplayed({ tx, settings, signedIn, body, now }: AuthRequest, witness: AuthWitness) {
  const staffId = signedIn?.actor.id ?? witness.staffId ?? '';
  const key = createHmac('sha256', settings.secret)
    .update(`totp:${staffId}:${body.code}`)
    .digest('base64url');
  const { count } = await upsertRateLimit(tx, { key, now, windowMs: CODE_LIFE_MS });
  return count > 1;
}

async function askBetterAuth({ tx, settings, request, body }: AuthRequest, witness: AuthWitness) {
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  headers.set('cookie', withoutTrust(headers.get('cookie') ?? ''));
  const copy = new Request(request.url, { method: 'POST', headers, body: body.text });
  const response = await createAuth(tx, settings, witness).handler(copy);
  if (response.status >= 500)
    throw new Error(`better-auth answered ${response.status} to ${new URL(request.url).pathname}`);
  return {
    reply: await readAuthReply(response),
    status: response.status,
    cookies: response.headers.getSetCookie(),
  };
}

// better-auth would leave the second factor out for whoever holds this cookie, which earlier versions could be made to give.
function withoutTrust(cookies: string): string {
  return cookies
    .split('; ')
    .filter((cookie) => !/\.trust_device=/.test(cookie))
    .join('; ');
}

/** Returns whether this failure locked the account. */
async function countFailure(asked: AuthRequest, account: SigningInStaff, status: number): Promise<boolean> {
  if (status === 200) await clearFailedSignIns(asked.tx, account.id);
  if (status !== 401 || isShut(account, asked.now)) return false;
  const lockUntil = new Date(asked.now.getTime() + LOCK_MS);
  return updateFailedSignIns(asked.tx, { staffId: account.id, maxFailures: MAX_FAILURES, lockUntil });
}

function ownOrigin(request: Request): string {
  return request.headers.get('origin') ?? new URL(request.url).origin;
}
