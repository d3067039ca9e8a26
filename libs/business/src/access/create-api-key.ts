import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { insertApiKey } from '@sextant/db/queries/access/insert-api-key';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { KeyKind, NewApiKey } from './contract.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Scope } from '../kernel/actors/scope.ts';

export const KEY_CREATE = { action: 'key.create', resourceType: 'key' } as const satisfies AuditDescriptor;

const PREFIX_LENGTH = 12;

/** A new key. Only its hash is kept: this answer is the one time it can be read. */
export async function createApiKey(ctx: Context, input: NewApiKey): Promise<{ id: string; key: string }> {
  requirePermission(ctx, 'keys.manage');
  const { name, kind } = input;
  const scopes: Scope[] = kind === 'write' ? ['events:write'] : [...new Set(input.scopes)];
  const id = randomUUID();
  const key = generateKey(kind);
  const prefix = key.slice(0, PREFIX_LENGTH);
  const hash = createHash('sha256').update(key).digest();
  return audited(ctx, KEY_CREATE, async (tx) => {
    await insertApiKey(tx, {
      id,
      name,
      kind,
      prefix,
      hash,
      scopes,
      createdBy: ctx.actor.name,
      createdAt: ctx.now,
    });
    return { resourceId: id, after: { name, kind, prefix, scopes }, result: { id, key } };
  });
}

/** Says by its beginning what it is: a secret one in a browser's code stands out. */
function generateKey(kind: KeyKind): string {
  return `${kind === 'write' ? 'sxw' : 'sxs'}_${randomBytes(24).toString('base64url')}`;
}
