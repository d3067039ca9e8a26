import type { MailMessage } from '../src/mail/mail-message.ts';
import { AuthReply } from '../src/access/contract.ts';
import { findSignedIn, type SignedIn } from '../src/access/auth/find-signed-in.ts';
import { handleAuthRequest } from '../src/access/auth/handle-auth-request.ts';
import type { StaffGate } from '../src/access/auth/staff-gate.ts';

type Answer = { status: number; reply: AuthReply; mail: MailMessage | null; cookies: string[] };

export type AuthBrowser = {
  post: (path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;
  signedIn: () => Promise<SignedIn | null>;
};

/** A browser that keeps its cookies and talks to the real handler of `/api/auth`. */
export function authBrowser(gate: StaffGate, clock: () => Date = () => new Date()): AuthBrowser {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const post: AuthBrowser['post'] = async (path, body = {}, headers = {}) => {
    const request = new Request(`${gate.settings.baseUrl}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: gate.settings.baseUrl,
        'sec-fetch-site': 'same-origin',
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
        cookie: cookie(),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const { response, mail } = await handleAuthRequest(gate, request, {
      now: clock(),
      requestId: 'request-1',
    });
    const cookies = response.headers.getSetCookie();
    for (const line of cookies) keep(jar, line);
    return { status: response.status, reply: AuthReply.parse(await response.json()), mail, cookies };
  };
  return { post, signedIn: () => findSignedIn(gate, new Headers({ cookie: cookie() }), clock()) };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  if (/max-age=0/i.test(line)) jar.delete(name);
  else jar.set(name, pair.slice(pair.indexOf('=') + 1));
}
