import { selectAuditFacets } from '@sextant/db/queries/audit/select-audit-facets';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { AuditFacets } from './contract.ts';

/** What the log can be filtered by: names and how often, no entries. */
export async function getFacets(ctx: Context): Promise<AuditFacets> {
  requirePermission(ctx, 'audit.read');
  const { actors, actions, resourceTypes } = await selectAuditFacets(ctx.db);
  return { admins: actors, actions, resourceTypes };
}
