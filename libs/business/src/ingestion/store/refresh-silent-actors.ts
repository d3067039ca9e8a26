import { selectLastErasure } from '@sextant/db/queries/customers/erased-keys';
import { selectSilentActors } from '@sextant/db/queries/identity/select-silent-actors';
import type { IntakeStore } from './intake-store.ts';

const REFRESH_MS = 5_000;

/** Reads anew, every few seconds, who opted out or was erased, and forgets what was remembered of them. */
export async function refreshSilentActors(store: IntakeStore): Promise<void> {
  const now = performance.now();
  if (store.silent.readAt > 0 && now - store.silent.readAt < REFRESH_MS) return;
  // An erasure between the two reads is one too many among the ids, and none too few.
  const last = await selectLastErasure(store.db.sql);
  const ids = new Set(await selectSilentActors(store.db.sql));
  const news = [...ids].some((id) => !store.silent.ids.has(id));
  store.silent = { ids, readAt: now, epoch: last.epoch, erasedAt: last.erasedAt?.getTime() ?? -Infinity };
  // An erased customer's key is free again; whoever comes with it is somebody new.
  if (news)
    for (const [key, actor] of store.actors.entries()) if (ids.has(actor.id)) store.actors.delete(key);
}
