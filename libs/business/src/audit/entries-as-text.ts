import type { AuditEntryRow } from '@sextant/db/queries/audit/insert-audit-entry';
import { stringify } from 'csv-stringify/sync';

const COLUMNS = [
  'sequence',
  'occurred_at',
  'actor_kind',
  'actor_id',
  'actor_name',
  'actor_role',
  'action',
  'resource_type',
  'resource_id',
  'reason',
  'before',
  'after',
  'request_id',
  'previous_hash',
  'hash',
] as const;

/** CSV for a spreadsheet, with its byte order mark and a header. Text that a spreadsheet would run as a formula gets an apostrophe. */
export async function* csvOfEntries(pages: AsyncIterable<AuditEntryRow[]>): AsyncGenerator<string> {
  yield stringify([[...COLUMNS]], { bom: true });
  for await (const rows of pages) {
    const records = rows.map(asRecord).map((record) => COLUMNS.map((column) => asCell(record[column])));
    yield stringify(records, { escape_formulas: true });
  }
}

/** One JSON array. */
export async function* jsonOfEntries(pages: AsyncIterable<AuditEntryRow[]>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const rows of pages) {
    yield separator + rows.map((row) => JSON.stringify(asRecord(row))).join(',\n');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function asRecord(row: AuditEntryRow) {
  return {
    sequence: row.sequence,
    occurred_at: row.occurredAt.toISOString(),
    actor_kind: row.actorKind,
    actor_id: row.actorId,
    actor_name: row.actorName,
    actor_role: row.actorRole,
    action: row.action,
    resource_type: row.resourceType,
    resource_id: row.resourceId,
    reason: row.reason,
    before: row.before,
    after: row.after,
    request_id: row.requestId,
    previous_hash: row.previousHash.toString('hex'),
    hash: row.hash.toString('hex'),
  } satisfies Record<(typeof COLUMNS)[number], unknown>;
}

function asCell(value: unknown): string | number {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
