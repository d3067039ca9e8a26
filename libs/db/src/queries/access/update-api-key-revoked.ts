import { and, eq, isNull } from 'drizzle-orm';
import { apiKey } from '../../schema/api-key.ts';
import type { Transaction } from '../../transaction.ts';

/** Ends a key for good; null when there is no such key that still works. */
export async function updateApiKeyRevoked(
  tx: Transaction,
  key: { id: string; now: Date },
): Promise<{ name: string; prefix: string } | null> {
  const rows = await tx.orm
    .update(apiKey)
    .set({ revokedAt: key.now })
    .where(and(eq(apiKey.id, key.id), isNull(apiKey.revokedAt)))
    .returning({ name: apiKey.name, prefix: apiKey.prefix });
  return rows[0] ?? null;
}
