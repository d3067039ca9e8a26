import type { AuditFilters } from '@sextant/business/audit/contract';
import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  type inferParserType,
} from 'nuqs/server';
import { startOfDay } from '../../lib/zoned-day.ts';

export const AUDIT_PAGE_SIZE = 50;

const Names = parseAsArrayOf(parseAsString).withDefault([]);

export const auditLogParameters = {
  admins: Names,
  actions: Names,
  types: Names,
  resource: parseAsString,
  /** Days in the reporting zone, the end not included. */
  from: parseAsString,
  to: parseAsString,
  search: parseAsString.withDefault(''),
  /** Also shows who read the log. */
  reads: parseAsBoolean.withDefault(false),
  page: parseAsInteger.withDefault(0),
  /** The entry whose changes are open. */
  open: parseAsInteger,
};

export type AuditLogFilters = inferParserType<typeof auditLogParameters>;

export const loadAuditLogFilters = createLoader(auditLogParameters);

const serialize = createSerializer(auditLogParameters);

/** What the log is asked for; days begin at the zone's midnight. */
export function auditFilters(filters: AuditLogFilters, zone: string): AuditFilters {
  const { admins, actions, types, resource, from, to, search, reads } = filters;
  return {
    admins,
    actions,
    resourceTypes: types,
    isWithoutReads: !reads,
    ...(resource === null ? {} : { resourceId: resource }),
    ...(isDay(from) ? { from: startOfDay(from, zone) } : {}),
    ...(isDay(to) ? { to: startOfDay(to, zone) } : {}),
    ...(search.trim() === '' ? {} : { text: search.trim() }),
  };
}

export function auditLogQuery(filters: AuditLogFilters, zone: string) {
  const page = Math.max(0, filters.page);
  return { filters: auditFilters(filters, zone), limit: AUDIT_PAGE_SIZE, offset: page * AUDIT_PAGE_SIZE };
}

/** Where exactly what is filtered can be downloaded. */
export function auditExportHref(filters: AuditLogFilters, format: 'csv' | 'json'): string {
  return serialize(`/api/audit/export?format=${format}`, { ...filters, page: null, open: null });
}

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
