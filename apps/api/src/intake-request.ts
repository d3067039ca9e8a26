import type { IntakeRequest } from '@sextant/business/ingestion/intake';
import type { Wire } from '@sextant/business/ingestion/intake-limits';
import type { FastifyRequest } from 'fastify';

type Particulars = { token?: string | null; call?: string | null; sentAtHint?: number | null };

/** The request as the intake takes it; a GET's `data` counts as its body. */
export function intakeRequest(
  request: FastifyRequest,
  wire: Wire,
  particulars: Particulars = {},
): IntakeRequest {
  const { token = null, call = null, sentAtHint = null } = particulars;
  return {
    wire,
    bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.from(queryField(request, 'data') ?? ''),
    headers: request.headers,
    peerAddress: request.socket.remoteAddress ?? '',
    token: token ?? headerToken(request),
    call,
    sentAtHint,
  };
}

/** One text of the query string; null when it is not there. */
export function queryField(request: FastifyRequest, name: string): string | null {
  const { query } = request;
  if (typeof query !== 'object' || query === null) return null;
  const value: unknown = Reflect.get(query, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The key in the headers: a bearer's, the user of a basic authorization, or `x-api-key`. */
export function headerToken(request: FastifyRequest): string | null {
  const { authorization } = request.headers;
  const [scheme = '', credentials = ''] = authorization?.split(' ', 2) ?? [];
  if (/^bearer$/i.test(scheme)) return credentials || null;
  if (/^basic$/i.test(scheme)) return Buffer.from(credentials, 'base64').toString().split(':', 1)[0] || null;
  const key = request.headers['x-api-key'];
  return typeof key === 'string' && key !== '' ? key : null;
}
