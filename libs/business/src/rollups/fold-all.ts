import type { Db } from '@sextant/db/client';
import { foldOnce } from './fold-once.ts';

/** Folds until nothing is behind. Returns at once where another process folds: what it has not folded yet is read as the live tail. */
export async function foldAll(db: Db): Promise<void> {
  let isBehind = true;
  while (isBehind) isBehind = (await foldOnce(db))?.isBehind ?? false;
}
