import { z } from 'zod';

const MAX_BYTES = 10_000;

const Body = z.record(z.string(), z.unknown());

export type AuthBody = {
  text: string;
  /** As accounts keep it, in lower case; null when the body has none. */
  email: string | null;
  password: string | null;
  code: string | null;
  /** Whether it asks that the second factor be left out from now on. */
  asksForTrust: boolean;
};

/** The JSON object of a request; null when it is anything else. Other content types are refused: a form of another site can send those. */
export async function readAuthBody(request: Request): Promise<AuthBody | null> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return null;
  const text = await request.text();
  if (text.length > MAX_BYTES) return null;
  const parsed = Body.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { email, password, code, trustDevice } = parsed.data;
  return {
    text,
    email: typeof email === 'string' ? email.toLowerCase() : null,
    password: typeof password === 'string' ? password : null,
    code: typeof code === 'string' ? code : null,
    asksForTrust: trustDevice !== undefined && trustDevice !== false,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one more thing that is not an object.
    return null;
  }
}
