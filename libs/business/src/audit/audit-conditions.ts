import type { AuditConditions } from '@sextant/db/queries/audit/audit-condition';
import type { z } from 'zod';
import type { AuditFilters } from './contract.ts';
import { READ_ACTIONS } from './read-actions.ts';

/** The filters as the query takes them, up to the entry `through` (null for all). */
export function auditConditions(
  filters: z.output<typeof AuditFilters>,
  through: number | null,
): AuditConditions {
  return {
    actorIds: filters.admins,
    actions: filters.actions,
    resourceTypes: filters.resourceTypes,
    exceptActions: filters.isWithoutReads ? READ_ACTIONS : [],
    resourceId: filters.resourceId ?? null,
    from: filters.from ?? null,
    to: filters.to ?? null,
    text: filters.text ?? null,
    through,
  };
}
