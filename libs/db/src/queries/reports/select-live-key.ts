import { and, eq, isNull } from 'drizzle-orm';
import { apiKey } from '../../schema/api-key.ts';
import type { Transaction } from '../../transaction.ts';

/** A key that is not revoked, by its id; null when there is none. */
export async function selectLiveKey({ orm }: Transaction, id: string) {
  const { name, scopes } = apiKey;
  const [row] = await orm
    .select({ id: apiKey.id, name, scopes })
    .from(apiKey)
    .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)));
  return row ?? null;
}
