import type { PackedPayingSpans } from '@sextant/db/queries/metrics/select-paying-spans';

/** When a subscription was paying and in which tier; `untilMs` is infinite while it is. */
export type PayingSpan = { customerId: number; tier: string; sinceMs: number; untilMs: number };

const BYTES = 24;
const SINCE_2000_MS = Date.UTC(2000, 0, 1);
const FOREVER = 0x7fffffff;

/** Unpacks what the database packed, in its order: by when they began. */
export function unpackPayingSpans({ tiers, spans }: PackedPayingSpans): PayingSpan[] {
  const bytes = new DataView(spans.buffer, spans.byteOffset, spans.length);
  return Array.from({ length: spans.length / BYTES }, (_, n) => ({
    customerId: bytes.getInt32(n * BYTES),
    tier: tiers[bytes.getInt32(n * BYTES + 4)] ?? '',
    sinceMs: instantAt(bytes, n * BYTES + 8),
    untilMs: instantAt(bytes, n * BYTES + 16),
  }));
}

function instantAt(bytes: DataView, offset: number): number {
  const high = bytes.getInt32(offset);
  if (high === FOREVER) return Infinity;
  // Instants are kept to the millisecond.
  return SINCE_2000_MS + Math.round((high * 2 ** 32 + bytes.getUint32(offset + 4)) / 1000);
}
