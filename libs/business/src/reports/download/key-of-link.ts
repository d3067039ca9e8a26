import { selectLiveKey } from '@sextant/db/queries/reports/select-live-key';
import { z } from 'zod';
import { Scope } from '../../kernel/actors/scope.ts';
import { BusinessError } from '../../kernel/business-error.ts';
import type { Context } from '../../kernel/context.ts';
import type { Actor } from '../../kernel/actors/actor.ts';

/** The key that a link was made for, with what it may do now. Throws `forbidden` once it is revoked. */
export async function keyOfLink(
  { db }: Pick<Context, 'db'>,
  keyId: string,
): Promise<Extract<Actor, { kind: 'machine' }>> {
  const isId = z.uuid().safeParse(keyId).success;
  const key = isId ? await selectLiveKey(db, keyId) : null;
  if (key === null)
    throw new BusinessError('forbidden', 'The key that this link was made for is gone. Ask for a new link.');
  return { kind: 'machine', id: key.id, name: key.name, scopes: Scope.array().parse(key.scopes) };
}
