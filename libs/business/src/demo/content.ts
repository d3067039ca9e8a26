import type { Random } from './random.ts';

const ITEMS = 400;
/** So many of the first customers make what is for sale. */
export const CREATORS = 60;
const TITLES = [
  'Night Drive',
  'First Light',
  'Rooftop',
  'Slow Tide',
  'Paper Moon',
  'Neon Rain',
  'Old Town',
  'Wild Fern',
  'Echo Park',
  'Blue Hour',
] as const;
const TYPES = ['mashup', 'video', 'audio', 'image'] as const;
const PRICES = [999, 1499, 1999, 2999, 3999, 4999, 7999] as const;

export type Content = {
  id: string;
  creatorId: string;
  path: string;
  title: string;
  type: string;
  priceMinor: number;
};

const items: readonly Content[] = Array.from({ length: ITEMS }, (_, index) => {
  const title = TITLES[index % TITLES.length] ?? TITLES[0];
  return {
    id: `mash_${String(index + 1).padStart(4, '0')}`,
    creatorId: `cus_${String(((index * 37) % CREATORS) + 1).padStart(5, '0')}`,
    path: `/mashups/${title.toLowerCase().replace(' ', '-')}-${index + 1}`,
    title: `${title} ${index + 1}`,
    type: TYPES[index % TYPES.length] ?? TYPES[0],
    priceMinor: PRICES[(index * 5) % PRICES.length] ?? PRICES[0],
  };
});

/** One piece of content; few are watched by many. */
export function pickContent(random: Random): Content {
  const item = items[Math.floor(ITEMS * random.next() ** 2.6)];
  if (item === undefined) throw new Error('There is content for every share below 1.');
  return item;
}
