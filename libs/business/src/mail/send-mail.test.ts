import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMailServer, type MailServer } from '../../test/mail-server.ts';
import { mailSettings, sendMail } from './send-mail.ts';

const NOW = new Date('2026-05-01T12:00:00Z');
let server: MailServer;

beforeEach(async () => {
  server = await openMailServer();
});
afterEach(() => server.close());

const send = (message: { to?: string; subject?: string; text?: string }, smtpUrl = server.url()) =>
  sendMail(
    mailSettings('/nowhere', { SMTP_URL: smtpUrl, MAIL_FROM: 'Sextant <office@example.com>' }),
    { to: 'ada@example.com', subject: 'Hello', text: 'Hello.', ...message },
    NOW,
  );

test('a message arrives whole, in the name of the installation, over an authenticated connection', async () => {
  const text = 'Žluťoučký kůň — 你好\n.\n..a line that begins with dots\n' + 'x'.repeat(2_000);
  await send({ subject: 'Nové heslo — 你好', text });

  expect(server.deliveries).toHaveLength(1);
  const [delivery] = server.deliveries;
  expect(delivery).toMatchObject({ from: 'office@example.com', to: ['ada@example.com'], user: 'sextant' });
  expect(delivery?.mail).toMatchObject({
    subject: 'Nové heslo — 你好',
    from: { name: 'Sextant', address: 'office@example.com' },
    to: [{ address: 'ada@example.com' }],
  });
  expect(delivery?.mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text);
});

test('a subject cannot smuggle in a recipient or a header', async () => {
  await send({ subject: 'Hello\r\nBcc: eve@example.com\r\nX-Evil: yes' });

  const [delivery] = server.deliveries;
  expect(delivery?.to).toEqual(['ada@example.com']);
  expect(delivery?.mail.bcc ?? []).toEqual([]);
  expect(delivery?.mail.headers.map(({ key }) => key)).not.toContain('x-evil');
});

test.each([
  ['a mailbox that is none', () => send({ to: 'nobody@example.com' }), 'EENVELOPE'],
  ['a wrong password', () => send({}, server.url('wrong')), 'EAUTH'],
])('%s is told to the caller', async (_, attempt, code) => {
  await expect(attempt()).rejects.toMatchObject({ code });
  expect(server.deliveries).toEqual([]);
});

test('a server that is away is told too, and nothing is kept as if it had been sent', async () => {
  const url = server.url();
  await server.close();
  await expect(send({}, url)).rejects.toMatchObject({ code: 'ESOCKET' });
  server = await openMailServer();
});
