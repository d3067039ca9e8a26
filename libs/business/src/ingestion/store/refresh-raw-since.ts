import { selectRawSince } from '@sextant/db/queries/ingestion/select-raw-since';
import type { IntakeStore } from './intake-store.ts';

const REFRESH_MS = 5_000;

/** Reads anew, every few seconds, since when raw events are kept; -Infinity when all are. */
export async function refreshRawSince(store: IntakeStore): Promise<number> {
  const now = performance.now();
  if (store.rawSince.readAt === 0 || now - store.rawSince.readAt >= REFRESH_MS) {
    const since = await selectRawSince(store.db.sql);
    store.rawSince = { at: since?.getTime() ?? -Infinity, readAt: now };
  }
  return store.rawSince.at;
}
