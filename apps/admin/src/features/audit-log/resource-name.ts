import type { AuditLogEntry } from '@sextant/business/audit/contract';

const NAMING = ['email', 'name', 'title', 'externalId'];

/** What people call the thing: its address or name as the entry has it, else its id; null for the log itself. */
export function resourceName({ before, after, resourceId }: AuditLogEntry): string | null {
  for (const value of [after, before]) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) continue;
    const name = NAMING.map((key) => value[key]).find((member) => typeof member === 'string');
    if (typeof name === 'string') return name;
  }
  return resourceId;
}
