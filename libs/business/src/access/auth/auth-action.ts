import type { AuditDescriptor } from '../../kernel/audit-descriptor.ts';
import type { AuthReply } from '../contract.ts';
import type { AuthRoute } from './auth-route.ts';

type Outcome = { status: number; reply: AuthReply; isSignedIn: boolean; staffId: string | null };

type AuthAction = {
  name: AuditDescriptor['action'];
  /** Whether doing it proves who did it. */
  isProof: boolean;
};

/** What the audit log calls the outcome; null when nothing happened that it should say. */
export function authAction(route: AuthRoute, outcome: Outcome): AuthAction | null {
  return outcome.status === 200 ? successOf(route, outcome) : failureOf(route);
}

function successOf(route: AuthRoute, { reply, isSignedIn, staffId }: Outcome): AuthAction | null {
  switch (route) {
    case '/sign-in/email':
      return reply.needsSecondFactor ? null : { name: 'staff.sign_in', isProof: true };
    case '/two-factor/verify-totp':
      return { name: isSignedIn ? 'staff.enable_second_factor' : 'staff.sign_in', isProof: true };
    case '/two-factor/verify-backup-code':
      return { name: 'staff.sign_in_with_backup_code', isProof: true };
    case '/request-password-reset':
      return staffId === null ? null : { name: 'staff.request_password_reset', isProof: false };
    case '/reset-password':
      return { name: 'staff.reset_password_by_mail', isProof: true };
    case '/sign-out':
      return { name: 'staff.sign_out', isProof: true };
    case '/change-password':
      return { name: 'staff.change_password', isProof: true };
    case '/two-factor/enable':
      return { name: 'staff.prepare_second_factor', isProof: true };
    case '/two-factor/disable':
      return { name: 'staff.disable_second_factor', isProof: true };
    case '/two-factor/generate-backup-codes':
      return { name: 'staff.renew_backup_codes', isProof: true };
  }
}

function failureOf(route: AuthRoute): AuthAction | null {
  switch (route) {
    case '/sign-in/email':
      return { name: 'staff.sign_in_refused', isProof: false };
    case '/two-factor/verify-totp':
    case '/two-factor/verify-backup-code':
      return { name: 'staff.second_factor_refused', isProof: false };
    case '/change-password':
    case '/two-factor/enable':
    case '/two-factor/disable':
    case '/two-factor/generate-backup-codes':
      return { name: 'staff.password_refused', isProof: false };
    case '/request-password-reset':
    case '/reset-password':
    case '/sign-out':
      return null;
  }
}
