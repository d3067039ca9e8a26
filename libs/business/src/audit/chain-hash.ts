import { createHash } from 'node:crypto';
import type { AuditEntryRow } from '@sextant/db/queries/audit/insert-audit-entry';
import { canonicalJson, toJson } from './canonical-json.ts';

/** What the first entry follows: 32 zero bytes. */
export const CHAIN_START = Buffer.alloc(32);

/** SHA-256 over the previous hash, then the entry's canonical JSON without its two hashes. */
export function chainHash(
  previousHash: Uint8Array,
  entry: Omit<AuditEntryRow, 'hash' | 'previousHash'>,
): Buffer {
  const { sequence, occurredAt, actorKind, actorId, actorName, actorRole } = entry;
  const { action, resourceType, resourceId, before, after, reason, requestId } = entry;
  const covered = toJson({
    ...{ sequence, occurredAt, actorKind, actorId, actorName, actorRole },
    ...{ action, resourceType, resourceId, before, after, reason, requestId },
  });
  return createHash('sha256').update(previousHash).update(canonicalJson(covered)).digest();
}
