import type { Random } from './random.ts';

const ITEMS = 400;
const CREATORS = 60;
const TITLES = [
  'night-drive',
  'first-light',
  'rooftop',
  'slow-tide',
  'paper-moon',
  'neon-rain',
  'old-town',
  'wild-fern',
  'echo-park',
  'blue-hour',
] as const;

export type Content = { id: string; creatorId: string; path: string };

const items: readonly Content[] = Array.from({ length: ITEMS }, (_, index) => ({
  id: `mash_${String(index + 1).padStart(4, '0')}`,
  creatorId: `cus_${String(((index * 37) % CREATORS) + 1).padStart(5, '0')}`,
  path: `/mashups/${TITLES[index % TITLES.length]}-${index + 1}`,
}));

/** One piece of content; few are watched by many. */
export function pickContent(random: Random): Content {
  const item = items[Math.floor(ITEMS * random.next() ** 2.6)];
  if (item === undefined) throw new Error('There is content for every share below 1.');
  return item;
}
