import { authenticateKey } from '@sextant/business/access/authenticate-key';
import { BusinessError } from '@sextant/business/kernel/business-error';
import type { Context } from '@sextant/business/kernel/context';
import { requireStorableText } from '@sextant/business/kernel/require-storable-text';
import type { FastifyRequest } from 'fastify';
import type { ApiServices } from './api-services.ts';
import { headerToken } from './intake-request.ts';

/** The request as a verb takes it, in the name of the key's holder. Throws `unauthenticated` without a valid key, `rate_limited` when it asks too often, `invalid` where its address holds what is no text. */
export async function machineContext(
  { db, requests }: Pick<ApiServices, 'db' | 'requests'>,
  request: FastifyRequest,
): Promise<Context> {
  const holder = await authenticateKey(db, headerToken(request) ?? '');
  if (holder === null) {
    throw new BusinessError('unauthenticated', 'Send a valid secret key as Authorization: Bearer <key>.');
  }
  const { id, name, scopes } = holder;
  await requests.take(id);
  requireStorableText({ ...asFields(request.params), ...asFields(request.query) });
  return { db, now: new Date(), actor: { kind: 'machine', id, name, scopes }, requestId: request.id };
}

function asFields(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
