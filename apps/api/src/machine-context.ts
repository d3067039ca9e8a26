import { authenticateKey } from '@sextant/business/access/authenticate-key';
import { BusinessError } from '@sextant/business/kernel/business-error';
import type { Context } from '@sextant/business/kernel/context';
import type { Db } from '@sextant/business/kernel/open-services';
import type { FastifyRequest } from 'fastify';
import { headerToken } from './intake-request.ts';

/** What a verb needs to know of a machine's request. Throws `unauthenticated` without a key that is known. */
export async function machineContext(db: Db, request: FastifyRequest): Promise<Context> {
  const token = headerToken(request);
  const holder = token === null ? null : await authenticateKey(db, token);
  if (holder === null) {
    const message = 'Send a secret API key: authorization: Bearer sx_secret_….';
    throw new BusinessError('unauthenticated', message);
  }
  return {
    db,
    now: new Date(),
    actor: { kind: 'machine', id: holder.id, name: holder.name, scopes: holder.scopes },
    requestId: request.id,
  };
}
