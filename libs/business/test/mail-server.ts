import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Delivery = { from: string; to: string[]; user: string | undefined; mail: Email };

export type MailServer = {
  /** As SMTP_URL has it, with a user and a password that the server checks. */
  url: (password?: string) => string;
  deliveries: Delivery[];
  close: () => Promise<void>;
};

const [USER, PASSWORD] = ['sextant', 'open sesame'];

/** A real mail server on a free port; it takes no mail for anybody whose address begins with "nobody". */
export async function openMailServer(): Promise<MailServer> {
  const deliveries: Delivery[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === USER && password === PASSWORD
        ? done(null, { user: USER })
        : done(new Error('Wrong password')),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('nobody')
        ? done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
        : done(),
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      void buffer(stream)
        .then((bytes) => PostalMime.parse(bytes))
        .then((mail) => {
          const from = mailFrom === false ? '' : mailFrom.address;
          deliveries.push({ from, to: rcptTo.map(({ address }) => address), user: session.user, mail });
          done();
        }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: (password = PASSWORD) => `smtp://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    deliveries,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
