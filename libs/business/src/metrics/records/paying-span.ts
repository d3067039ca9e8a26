import type { PackedPayingSpans } from '@sextant/db/queries/metrics/select-paying-spans';

/** When a subscription was paying and in which tier; `untilMs` is infinite while it is. */
export type PayingSpan = { customerId: number; tier: string; sinceMs: number; untilMs: number };

const SINCE_2000_MS = Date.UTC(2000, 0, 1);
const FOREVER = 0x7fffffff;

/** Unpacks what the database packed, by when they began. */
export function unpackPayingSpans(tiers: readonly PackedPayingSpans[]): PayingSpan[] {
  return tiers.flatMap(unpackTier).toSorted((a, b) => a.sinceMs - b.sinceMs);
}

function unpackTier({ tier, customers, since, until }: PackedPayingSpans): PayingSpan[] {
  return Array.from({ length: customers.length / 4 }, (_, n) => ({
    customerId: customers.readInt32BE(n * 4),
    tier,
    sinceMs: instantAt(since, n * 8),
    untilMs: instantAt(until, n * 8),
  }));
}

function instantAt(bytes: Buffer, offset: number): number {
  const high = bytes.readInt32BE(offset);
  if (high === FOREVER) return Infinity;
  // Instants are kept to the millisecond.
  return SINCE_2000_MS + Math.round((high * 2 ** 32 + bytes.readUInt32BE(offset + 4)) / 1000);
}
