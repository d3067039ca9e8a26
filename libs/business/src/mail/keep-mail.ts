import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeptMail } from './kept-mail.ts';
import type { MailMessage } from './mail-message.ts';

/** Keeps a message in `<home>/mail`, for its owner's eyes only; the name sorts by time. */
export async function keepMail(home: string, message: MailMessage, now: Date): Promise<void> {
  const folder = path.join(home, 'mail');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept: KeptMail = { ...message, sentAt: now.toISOString() };
  const file = `${kept.sentAt.replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.json`;
  await writeFile(path.join(folder, file), `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
}
