import type { MailMessage } from '../../mail/mail-message.ts';
import type { ResetRequest } from './auth-witness.ts';

/** The link to choose a new password, for an hour. */
export function resetMail(reset: ResetRequest, baseUrl: string): MailMessage {
  const link = `${baseUrl}/reset-password?token=${encodeURIComponent(reset.token)}`;
  return {
    to: reset.email,
    subject: 'Choose a new password for Sextant',
    text: [
      `Hello ${reset.name},`,
      '',
      'Somebody asked for a new password for your Sextant account. To choose one, open this link within an hour:',
      '',
      link,
      '',
      'It works once. If it was not you, do nothing: your password stays as it is.',
    ].join('\n'),
  };
}
