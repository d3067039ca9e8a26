import { apiKey } from '../../schema/api-key.ts';
import type { Transaction } from '../../transaction.ts';

type NewApiKeyRow = Omit<typeof apiKey.$inferInsert, 'lastUsedAt' | 'revokedAt'> & { id: string };

export async function insertApiKey(tx: Transaction, row: NewApiKeyRow): Promise<void> {
  await tx.orm.insert(apiKey).values(row);
}
