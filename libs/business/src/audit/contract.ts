import { z } from 'zod';
import { Instant, requireOrder } from '../kernel/input-values.ts';
import type { StaffRole } from '../kernel/actors/staff-role.ts';
import type { Json } from './canonical-json.ts';

const Names = z.array(z.string().min(1).max(100)).max(100).default([]);

/** What to show of the log. Several values mean any of them; several filters must all hold. */
export const AuditFilters = z
  .object({
    /** Ids of those who acted. */
    admins: Names,
    actions: Names,
    resourceTypes: Names,
    resourceId: z.string().min(1).max(200).optional(),
    /** In. */
    from: Instant.optional(),
    /** Out. */
    to: Instant.optional(),
    /** Anywhere in the entry, upper or lower case. */
    text: z.string().trim().min(1).max(200).optional(),
    /** Leaves out the entries that only say who read this log. */
    isWithoutReads: z.boolean().default(false),
  })
  .superRefine(requireOrder);
export type AuditFilters = z.input<typeof AuditFilters>;

export const AuditLogQuery = z.object({
  filters: AuditFilters.default(() => AuditFilters.parse({})),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).max(10_000_000).default(0),
});
export type AuditLogQuery = z.output<typeof AuditLogQuery>;

export const AuditExportFormat = z.enum(['csv', 'json']);
export type AuditExportFormat = z.infer<typeof AuditExportFormat>;

export const AuditExportQuery = z.object({
  filters: AuditFilters.default(() => AuditFilters.parse({})),
  format: AuditExportFormat,
});
export type AuditExportQuery = z.output<typeof AuditExportQuery>;

export type AuditLogEntry = {
  /** Without gaps, from 1. */
  sequence: number;
  occurredAt: Date;
  /** Name and role as they were then; the role is null for machines and the system. */
  actor: { kind: 'staff' | 'machine' | 'system'; id: string; name: string; role: StaffRole | null };
  action: string;
  resourceType: string;
  resourceId: string | null;
  /** Null for a creation. */
  before: Json;
  /** Null for a deletion. */
  after: Json;
  reason: string | null;
  requestId: string;
  /** Hexadecimal. */
  hash: string;
};

export type AuditLogPage = { items: AuditLogEntry[]; total: number; limit: number; offset: number };

export type AuditFacets = {
  admins: { id: string; name: string; entries: number }[];
  actions: { action: string; entries: number }[];
  resourceTypes: { resourceType: string; entries: number }[];
};

export type AuditExport = { fileName: string; contentType: string; content: string };

/** The outcome of an integrity check. `hash` of the newest entry, kept elsewhere, also proves that none was cut off the end. */
export type ChainVerdict =
  | { isWhole: true; entries: number; head: { sequence: number; hash: string } | null }
  | {
      isWhole: false;
      entries: number;
      /** The first entry that is wrong. */
      brokenAt: number;
      /** `cut`: an entry that is known to have been there is not; `rewritten`: it is there with another content. */
      problem: 'missing' | 'unlinked' | 'altered' | 'rewritten' | 'cut';
    };
