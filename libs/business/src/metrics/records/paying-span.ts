import type { PackedPayingSpans } from '@sextant/db/queries/metrics/select-paying-spans';

/** When a subscription was paying and in which tier; `untilMs` is infinite while it is. */
export type PayingSpan = { customerId: number; tier: string; sinceMs: number; untilMs: number };

const BYTES = 24;

/** Unpacks what the database packed, in its order: by when they began. */
export function unpackPayingSpans({ tiers, spans }: PackedPayingSpans): PayingSpan[] {
  const bytes = new DataView(spans.buffer, spans.byteOffset, spans.length);
  return Array.from({ length: spans.length / BYTES }, (_, n) => ({
    customerId: bytes.getInt32(n * BYTES),
    tier: tiers[bytes.getInt32(n * BYTES + 4)] ?? '',
    sinceMs: bytes.getFloat64(n * BYTES + 8),
    untilMs: bytes.getFloat64(n * BYTES + 16),
  }));
}
