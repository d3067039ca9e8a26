import { createHash } from 'node:crypto';
import type { Db } from '@sextant/db/client';
import { selectApiKeyByHash } from '@sextant/db/queries/access/select-api-key-by-hash';
import { LRUCache } from 'lru-cache';
import { Scope } from '../kernel/actors/scope.ts';

export type KeyHolder = { id: string; name: string; kind: 'write' | 'secret'; scopes: readonly Scope[] };

const REMEMBERED_MS = 8_000;
const LONGEST_KEY = 200;
const remembered = new WeakMap<Db, LRUCache<string, { holder: KeyHolder | null }>>();

/** Who holds the key, or null for an unknown or revoked one. A revocation is effective within ten seconds. */
export async function authenticateKey(db: Db, token: string): Promise<KeyHolder | null> {
  if (token === '' || token.length > LONGEST_KEY) return null;
  const keys = keysOf(db);
  const known = keys.get(token);
  if (known) return known.holder;
  const row = await selectApiKeyByHash(db.sql, createHash('sha256').update(token).digest());
  const holder = row && {
    ...row,
    scopes: row.kind === 'write' ? WRITE_SCOPES : Scope.array().parse(row.scopes),
  };
  // A new key must work at once, so only a moment of refusals is remembered.
  keys.set(token, { holder }, { ttl: holder ? REMEMBERED_MS : 500 });
  return holder;
}

const WRITE_SCOPES = ['events:write'] as const;

function keysOf(db: Db): LRUCache<string, { holder: KeyHolder | null }> {
  let keys = remembered.get(db);
  if (keys === undefined) {
    keys = new LRUCache({ max: 10_000 });
    remembered.set(db, keys);
  }
  return keys;
}
