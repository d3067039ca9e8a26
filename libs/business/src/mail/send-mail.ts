import { createTransport } from 'nodemailer';
import { keepMail } from './keep-mail.ts';
import type { MailMessage } from './mail-message.ts';

export type MailSettings = {
  /** Where kept mail lies when there is no server. */
  home: string;
  /** Null: keep messages as files. */
  smtpUrl: string | null;
  from: string;
};

/** The settings of this process: `SMTP_URL` and `MAIL_FROM`. */
export function mailSettings(home: string, environment = process.env): MailSettings {
  return {
    home,
    smtpUrl: environment['SMTP_URL'] ?? null,
    from: environment['MAIL_FROM'] ?? 'Sextant <sextant@localhost>',
  };
}

/** Hands a message to the mail server, or keeps it as a file. Throws when the server does not take it. */
export async function sendMail(settings: MailSettings, message: MailMessage, now: Date): Promise<void> {
  if (settings.smtpUrl === null) return keepMail(settings.home, message, now);
  const transport = createTransport(settings.smtpUrl);
  try {
    await transport.sendMail({ from: settings.from, ...message });
  } finally {
    transport.close();
  }
}
