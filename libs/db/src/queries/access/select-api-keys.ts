import { desc, sql } from 'drizzle-orm';
import { apiKey } from '../../schema/api-key.ts';
import type { Transaction } from '../../transaction.ts';

export type ApiKeyRow = Omit<typeof apiKey.$inferSelect, 'hash'>;

/** Every key without its hash: those that work first, then the newest. */
export async function selectApiKeys(tx: Transaction): Promise<ApiKeyRow[]> {
  return tx.orm
    .select({
      id: apiKey.id,
      name: apiKey.name,
      kind: apiKey.kind,
      prefix: apiKey.prefix,
      scopes: apiKey.scopes,
      createdBy: apiKey.createdBy,
      createdAt: apiKey.createdAt,
      lastUsedAt: apiKey.lastUsedAt,
      revokedAt: apiKey.revokedAt,
    })
    .from(apiKey)
    .orderBy(sql`${apiKey.revokedAt} is not null`, desc(apiKey.createdAt), desc(apiKey.id));
}
