import { insertAuditEntry } from '@sextant/db/queries/audit/insert-audit-entry';
import { lockAuditChain } from '@sextant/db/queries/audit/lock-audit-chain';
import type { Transaction } from '@sextant/db/transaction';
import type { Context } from '../kernel/context.ts';
import { toJson, type Json } from './canonical-json.ts';
import { CHAIN_START, chainHash } from './chain-hash.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { redact } from './redact.ts';

/** What happened to the thing. `before` is null for a creation, `after` for a deletion. */
export type AuditFacts = {
  resourceId: string | null;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
};

type Author = Pick<Context, 'actor' | 'now' | 'requestId'>;

/** Adds the entry to the end of the chain within the transaction. Take it as the last lock, so that nobody waits long. */
export async function appendEntry(
  tx: Transaction,
  author: Author,
  entry: AuditDescriptor & AuditFacts,
): Promise<void> {
  const head = await lockAuditChain(tx);
  const previousHash = head?.hash ?? CHAIN_START;
  const row = {
    sequence: (head?.sequence ?? 0) + 1,
    occurredAt: author.now,
    actorKind: author.actor.kind,
    actorId: author.actor.id,
    actorName: text(author.actor.name),
    actorRole: author.actor.kind === 'staff' ? author.actor.role : null,
    action: entry.action,
    resourceType: entry.resourceType,
    resourceId: entry.resourceId === null ? null : text(entry.resourceId),
    before: redact(toJson(entry.before)),
    after: redact(toJson(entry.after)),
    reason: typeof entry.reason === 'string' ? text(entry.reason) : null,
    requestId: author.requestId,
  };
  await insertAuditEntry(tx, { ...row, previousHash, hash: chainHash(previousHash, row) });
}

function text(value: string): string {
  const stored: Json = toJson(value);
  return typeof stored === 'string' ? stored : '';
}
