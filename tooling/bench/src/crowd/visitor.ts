import { Agent, request } from 'node:http';
import { sextantHome } from '@sextant/db/embedded/sextant-home';
import { firstStaff } from '@sextant/test/first-staff';
import { transformer } from '@sextant/business/kernel/transport/contract';

/** Nobody waits longer for a page. */
const TIMEOUT_MS = 30_000;
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** `status` is 0 where no whole answer came: refused, broken off or too late. */
export type Answered = { status: number; ms: number; bytes: number };

/** Somebody signed in, who opens pages and asks questions as a browser does. */
export class Visitor {
  readonly #adminUrl: string;
  readonly #cookie: string;

  private constructor(adminUrl: string, cookie: string) {
    this.#adminUrl = adminUrl;
    this.#cookie = cookie;
  }

  /** Signs the first account of a role in. */
  static async signIn(adminUrl: string, role: string): Promise<Visitor> {
    const response = await fetch(`${adminUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: adminUrl },
      body: JSON.stringify(firstStaff(sextantHome(), role)),
    });
    if (!response.ok) throw new Error(`Signing ${role} in was answered with ${response.status}.`);
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return new Visitor(adminUrl, cookies.join('; '));
  }

  open(page: string, signal?: AbortSignal): Promise<Answered> {
    return this.#get(page, signal);
  }

  ask(procedure: string, input: unknown, signal?: AbortSignal): Promise<Answered> {
    return this.#get(`/api/trpc/${procedure}?input=${written(input)}`, signal);
  }

  /** Asks the same again and again in one request. */
  askTogether(procedure: string, inputs: readonly unknown[]): Promise<Answered> {
    const together = Object.fromEntries(inputs.map((input, index) => [index, transformer.serialize(input)]));
    const path = inputs.map(() => procedure).join(',');
    return this.#get(`/api/trpc/${path}?batch=1&input=${encodeURIComponent(JSON.stringify(together))}`);
  }

  #get(path: string, signal?: AbortSignal): Promise<Answered> {
    const startedAt = performance.now();
    const headers = { cookie: this.#cookie, 'x-trpc-source': 'bench', 'accept-encoding': 'gzip' };
    return new Promise((resolve) => {
      let bytes = 0;
      const end = (status: number) => resolve({ status, ms: performance.now() - startedAt, bytes });
      const sent = request(`${this.#adminUrl}${path}`, { headers, agent, signal }, (response) => {
        response.on('data', (data: Buffer) => (bytes += data.length));
        response.on('end', () => end(response.statusCode ?? 0));
        response.on('error', () => end(0));
      });
      sent.setTimeout(TIMEOUT_MS, () => sent.destroy());
      sent.on('error', () => end(0));
      sent.end();
    });
  }
}

function written(input: unknown): string {
  return encodeURIComponent(JSON.stringify(transformer.serialize(input)));
}
