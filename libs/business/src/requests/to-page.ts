import { toCursor, type PageEnd } from '../kernel/page-cursor.ts';
import type { Page } from './contract.ts';

type PageFacts<Item> = Pick<Page<Item>, 'total' | 'leftOut'> & {
  limit: number;
  endOf: (item: Item) => PageEnd;
};

/** Cuts a page from rows that were asked for with one more than `limit`. */
export function toPage<Item>(
  found: readonly Item[],
  { limit, total, leftOut, endOf }: PageFacts<Item>,
): Page<Item> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total,
    leftOut,
    nextCursor: found.length > limit && last !== undefined ? toCursor(endOf(last)) : null,
  };
}
