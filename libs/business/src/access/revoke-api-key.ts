import { updateApiKeyRevoked } from '@sextant/db/queries/access/update-api-key-revoked';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import type { ApiKeyTarget } from './contract.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';

export const KEY_REVOKE = { action: 'key.revoke', resourceType: 'key' } as const satisfies AuditDescriptor;

/** Ends a key for good, everywhere within ten seconds. Throws `not_found` when no such key works. */
export async function revokeApiKey(ctx: Context, { keyId, reason }: ApiKeyTarget): Promise<void> {
  requirePermission(ctx, 'keys.manage');
  return audited(ctx, KEY_REVOKE, async (tx) => {
    const key = await updateApiKeyRevoked(tx, { id: keyId, now: ctx.now });
    if (key === null) throw new BusinessError('not_found', 'This key does not exist or was revoked already.');
    const before = { ...key, revokedAt: null };
    return { resourceId: keyId, before, after: { ...key, revokedAt: ctx.now }, reason, result: undefined };
  });
}
