import { selectApiKeys } from '@sextant/db/queries/access/select-api-keys';
import type { Context } from '../kernel/context.ts';
import type { ApiKeyView } from './contract.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { Scope } from '../kernel/actors/scope.ts';

/** Every key: those that work first, then the newest. */
export async function listApiKeys(ctx: Context): Promise<{ items: ApiKeyView[] }> {
  requirePermission(ctx, 'keys.manage');
  const rows = await selectApiKeys(ctx.db);
  return { items: rows.map((row) => ({ ...row, scopes: Scope.array().parse(row.scopes) })) };
}
