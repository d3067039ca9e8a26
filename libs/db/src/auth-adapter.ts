import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { staffAccount } from './schema/staff-account.ts';
import { staffSession } from './schema/staff-session.ts';
import { staffTwoFactor } from './schema/staff-two-factor.ts';
import { staffVerification } from './schema/staff-verification.ts';
import { staff } from './schema/staff.ts';
import type { Transaction } from './transaction.ts';

/** The staff tables under the names better-auth has for them, on a database or within one transaction of it. */
export function authAdapter(tx: Transaction) {
  return drizzleAdapter(tx.orm, {
    provider: 'pg',
    schema: {
      user: staff,
      session: staffSession,
      account: staffAccount,
      verification: staffVerification,
      twoFactor: staffTwoFactor,
    },
  });
}
