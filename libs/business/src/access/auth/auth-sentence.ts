import { plainTable } from '../../kernel/plain-table.ts';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../contract.ts';

/** One sentence for a wrong address, a wrong password and a locked account: a stranger learns nothing. */
export const SIGN_IN_REFUSAL =
  'The e-mail address or the password is wrong, or the account is locked after too many attempts. Try again, reset the password, or wait 15 minutes.';

export const USED_CODE = 'This code was used already. Wait for the next one of your app.';

const SENTENCES: Record<string, string> = plainTable({
  INVALID_EMAIL_OR_PASSWORD: SIGN_IN_REFUSAL,
  INVALID_EMAIL: 'This is not an e-mail address.',
  INVALID_PASSWORD: 'The current password is wrong.',
  PASSWORD_TOO_SHORT: `Use at least ${PASSWORD_MIN_LENGTH} characters.`,
  PASSWORD_TOO_LONG: `Use at most ${PASSWORD_MAX_LENGTH} characters.`,
  INVALID_TOKEN: 'This link was used already or is too old. Ask for a new one.',
  INVALID_CODE: 'The code is wrong. Use the newest one of your app; its clock must be right.',
  INVALID_BACKUP_CODE: 'This backup code is wrong or was used already.',
  INVALID_TWO_FACTOR_COOKIE: 'The sign-in took too long. Start again with your password.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many wrong codes. Start again with your password.',
  ACCOUNT_TEMPORARILY_LOCKED:
    'Too many wrong codes. Wait 15 minutes, or ask a super admin to reset the second factor.',
  TOTP_ALREADY_ENABLED: 'A second factor is set up already.',
  TOTP_NOT_ENABLED: 'No second factor is set up.',
  TWO_FACTOR_NOT_ENABLED: 'No second factor is set up.',
  SESSION_EXPIRED: 'Sign in again to do this.',
});

/** What a person reads for better-auth's code. */
export function authSentence(code: string | null): string {
  return (
    (code === null ? undefined : SENTENCES[code]) ??
    'This did not work. Check what you entered and try again.'
  );
}
