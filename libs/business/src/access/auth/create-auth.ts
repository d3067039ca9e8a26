import { authAdapter } from '@sextant/db/auth-adapter';
import type { Transaction } from '@sextant/db/transaction';
import { betterAuth } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../contract.ts';
import type { AuthSettings } from './auth-settings.ts';
import type { AuthWitness } from './auth-witness.ts';
import { readAccessSettings } from '../../settings/read-settings.ts';
import { LONGEST_SESSION_MS, sessionEnd } from './session-end.ts';

const RESET_SECONDS = 3600;
const SECOND_FACTOR_LOCK = { maxFailedAttempts: 5, durationSeconds: 900 };

/** better-auth over one transaction, so that what it changes and the audit entry stand or fall together. */
export function createAuth(tx: Transaction, settings: AuthSettings, witness: AuthWitness) {
  return betterAuth({
    appName: 'Sextant',
    baseURL: settings.baseUrl,
    basePath: '/api/auth',
    secret: settings.secret,
    database: authAdapter(tx),
    trustedOrigins: [...witness.origins],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => witness.sawResetToken(user, token),
      onPasswordReset: async ({ user }) => witness.sawStaff(user.id),
    },
    user: {
      additionalFields: { role: { type: 'string', input: false }, banned: { type: 'boolean', input: false } },
    },
    session: { expiresIn: LONGEST_SESSION_MS / 1000, disableSessionRefresh: true },
    // The cookie lives as long as a session ever can; how long the session does depends on what is done with it.
    databaseHooks: { session: { create: { before: (session) => endWhenIdle(tx, session) } } },
    verification: { storeIdentifier: 'hashed' },
    advanced: {
      // Cookies know hosts, not ports: two installations on one machine would sign each other out.
      cookiePrefix: `sextant-${new URL(settings.baseUrl).port || 'web'}`,
      useSecureCookies: settings.baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { disableIpTracking: true },
    },
    // Ours is per account and per client, atomic, and survives a rolled back request.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', disabled: true },
    onAPIError: { throw: false },
    plugins: [twoFactor({ issuer: 'Sextant', accountLockout: SECOND_FACTOR_LOCK })],
    hooks: { before: rememberChallenged(witness) },
  });
}

async function endWhenIdle<Session extends { createdAt: Date }>(tx: Transaction, session: Session) {
  const { createdAt } = session;
  return {
    data: { ...session, expiresAt: sessionEnd({ createdAt, now: createdAt }, await readAccessSettings(tx)) },
  };
}

/** Whose second factor is asked for: the challenge's cookie knows, the answer to a wrong code does not. */
function rememberChallenged(witness: AuthWitness) {
  return createAuthMiddleware(async (ctx) => {
    if (!ctx.path.startsWith('/two-factor/verify-')) return;
    const cookie = ctx.context.createAuthCookie('two_factor');
    const challenge = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
    if (typeof challenge !== 'string') return;
    const found = await ctx.context.internalAdapter.findVerificationValue(challenge);
    if (found) witness.sawStaff(found.value);
  });
}
