import { and, eq, gte, ilike, inArray, lt, lte, notInArray, or, sql, type SQL } from 'drizzle-orm';
import { auditEntry } from '../../schema/audit-entry.ts';

export type AuditConditions = {
  actorIds: readonly string[];
  actions: readonly string[];
  resourceTypes: readonly string[];
  /** Left out whatever else is asked for. */
  exceptActions: readonly string[];
  resourceId: string | null;
  /** In. */
  from: Date | null;
  /** Out. */
  to: Date | null;
  /** Anywhere in the entry, upper or lower case. */
  text: string | null;
  /** The newest entry that counts; null for all. */
  through: number | null;
};

/** What an entry must be; undefined when anything will do. Empty lists and nulls ask for nothing. */
export function auditCondition(asked: AuditConditions): SQL | undefined {
  const e = auditEntry;
  return and(
    asked.actorIds.length > 0 ? inArray(e.actorId, [...asked.actorIds]) : undefined,
    asked.actions.length > 0 ? inArray(e.action, [...asked.actions]) : undefined,
    asked.exceptActions.length > 0 ? notInArray(e.action, [...asked.exceptActions]) : undefined,
    asked.resourceTypes.length > 0 ? inArray(e.resourceType, [...asked.resourceTypes]) : undefined,
    asked.resourceId === null ? undefined : eq(e.resourceId, asked.resourceId),
    asked.from === null ? undefined : gte(e.occurredAt, asked.from),
    asked.to === null ? undefined : lt(e.occurredAt, asked.to),
    asked.through === null ? undefined : lte(e.sequence, asked.through),
    asked.text === null ? undefined : mentions(asked.text),
  );
}

function mentions(text: string): SQL | undefined {
  const e = auditEntry;
  const pattern = `%${text.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
  return or(
    ...[e.actorName, e.action, e.resourceId, e.reason, e.requestId].map((column) => ilike(column, pattern)),
    sql`${e.before}::text ilike ${pattern}`,
    sql`${e.after}::text ilike ${pattern}`,
  );
}
