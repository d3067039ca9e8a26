import type { AuditEntryRow } from '@sextant/db/queries/audit/insert-audit-entry';
import { selectAuditChain } from '@sextant/db/queries/audit/select-audit-chain';
import { selectAuditHead } from '@sextant/db/queries/audit/select-audit-head';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { AuditAnchor } from './audit-anchors.ts';
import { CHAIN_START, chainHash } from './chain-hash.ts';
import type { ChainVerdict } from './contract.ts';
import { AUDIT_VERIFY } from './read-actions.ts';
import { recordRead } from './record-read.ts';

const PAGE = 1000;

type Link = { sequence: number; hash: Buffer };
type Problem = Extract<ChainVerdict, { isWhole: false }>['problem'];

type Expected = {
  /** Heads that were written down outside the log. */
  anchors?: readonly AuditAnchor[];
  /** Hashes of entries that must be in it, wherever. */
  hashes?: readonly string[];
};

/**
 * Recomputes every hash from the first entry on and says where the log stops being what was written. A log that was emptied or
 * cut off at its end is whole in itself: only what is expected of it tells.
 */
export async function verifyChain(ctx: Context, expected: Expected = {}): Promise<ChainVerdict> {
  requirePermission(ctx, 'audit.read');
  const through = await selectAuditHead(ctx.db);
  const verdict = await walk(ctx, { through, expected });
  await recordRead(ctx, AUDIT_VERIFY, verdict);
  return verdict;
}

async function walk(
  ctx: Context,
  { through, expected }: { through: number; expected: Expected },
): Promise<ChainVerdict> {
  let link: Link = { sequence: 0, hash: CHAIN_START };
  const anchors = new Map(expected.anchors?.map(({ sequence, hash }) => [sequence, hash]));
  const missing = new Set(expected.hashes);
  while (link.sequence < through) {
    const rows = await selectAuditChain(ctx.db, { after: link.sequence, through, limit: PAGE });
    if (rows.length === 0) return broken('missing', link);
    for (const row of rows) {
      const hash = row.hash.toString('hex');
      const problem =
        problemOf(row, link) ?? ((anchors.get(row.sequence) ?? hash) === hash ? null : 'rewritten');
      if (problem !== null) return broken(problem, link);
      missing.delete(hash);
      link = { sequence: row.sequence, hash: row.hash };
    }
  }
  const newest = Math.max(0, ...anchors.keys());
  if (newest > link.sequence || missing.size > 0) return broken('cut', link);
  const head = through === 0 ? null : { sequence: link.sequence, hash: link.hash.toString('hex') };
  return { isWhole: true, entries: link.sequence, head };
}

/** What is wrong with an entry after the last good one; null when nothing is. */
function problemOf(row: AuditEntryRow, last: Link): Problem | null {
  if (row.sequence !== last.sequence + 1) return 'missing';
  if (!row.previousHash.equals(last.hash)) return 'unlinked';
  return chainHash(row.previousHash, row).equals(row.hash) ? null : 'altered';
}

function broken(problem: Problem, last: Link): ChainVerdict {
  return { isWhole: false, entries: last.sequence, brokenAt: last.sequence + 1, problem };
}
