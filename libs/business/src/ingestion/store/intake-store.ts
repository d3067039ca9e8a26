import type { Db } from '@sextant/db/client';
import type { IdentityKind } from '@sextant/db/queries/identity/select-identities';
import { LRUCache } from 'lru-cache';

/**
 * `silenced`: its customer opted out, so that nothing was stored. `expired`: raw events of its day are gone, so that nobody
 * can tell whether it was counted before; nothing was stored.
 */
export type WriteOutcome = 'stored' | 'duplicate' | 'silenced' | 'expired';

/** What a process remembers of an identity after it was committed. */
export type Actor = {
  id: number;
  kind: IdentityKind;
  key: string;
  /** Never earlier than the stored one. */
  firstSeenAt: number;
  /** The session of the last event in order of arrival; undefined when it must be looked up. */
  session: { id: string; at: number } | null | undefined;
  /** First touch as far as it was seen here; null when unknown. */
  source: string | null;
  /** The country last taken from an event. */
  country: string | null;
  /** When somebody else of this id was erased: what is older is theirs. -Infinity when nobody was. */
  erasedAt: number;
};

/** The memory of one process between batches; losing it costs time and nothing else. */
export type IntakeStore = {
  db: Db;
  actors: LRUCache<string, Actor>;
  /** Day partitions known to exist, as `YYYY-MM-DD`. */
  days: Set<string>;
  /** Who opted out or was erased, as of when; the number and time of the last erasure that is known. */
  silent: { ids: ReadonlySet<number>; readAt: number; epoch: number; erasedAt: number };
  /** Raw events before it are gone. */
  rawSince: { at: number; readAt: number };
};

const REMEMBERED_ACTORS = 300_000;
const stores = new WeakMap<Db, IntakeStore>();

/** The store of this connection, one a process. */
export function intakeStore(db: Db): IntakeStore {
  let store = stores.get(db);
  if (store === undefined) {
    store = {
      db,
      actors: new LRUCache({ max: REMEMBERED_ACTORS }),
      days: new Set(),
      silent: { ids: new Set(), readAt: 0, epoch: 0, erasedAt: -Infinity },
      rawSince: { at: -Infinity, readAt: 0 },
    };
    stores.set(db, store);
  }
  return store;
}

export function actorKey(kind: IdentityKind, key: string): string {
  return kind === 'customer' ? `c${key}` : `v${key}`;
}
