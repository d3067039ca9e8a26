import type { ISql } from 'postgres';

export type ApiKeyRow = { id: string; name: string; kind: 'write' | 'secret'; scopes: string[] };

/** The key with this SHA-256 that is not revoked, or null; notes its use at most once a minute. */
export async function selectApiKeyByHash(sql: ISql, hash: Buffer): Promise<ApiKeyRow | null> {
  const rows = await sql<ApiKeyRow[]>`
    select id, name, kind, scopes from api_key where hash = ${hash} and revoked_at is null`;
  const [key] = rows;
  if (key === undefined) return null;
  await sql`
    update api_key set last_used_at = now()
    where id = ${key.id} and (last_used_at is null or last_used_at < now() - interval '1 minute')`;
  return key;
}
