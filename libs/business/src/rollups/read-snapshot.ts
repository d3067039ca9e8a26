import type { Db } from '@sextant/db/client';
import type { Snapshot } from './snapshot.ts';

/** Runs `work` on one instant of the numbers: rollups and the events that are not folded yet, seen by one transaction. */
export async function withSnapshot<T>(db: Db, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  void db;
  void work;
  return Promise.reject(new Error('Not there yet.'));
}
