import { expect, test } from 'vitest';
import { planMerges } from './plan-merges.ts';

const seen = new Date('2026-01-01T00:00:00Z');
const customer = (id: number) => ({
  id,
  kind: 'customer' as const,
  personId: id,
  firstSeenAt: seen,
  isGuess: false,
});
const guess = (id: number) => ({ ...customer(id), isGuess: true });
const visitor = (id: number, personId = id) => ({
  id,
  kind: 'visitor' as const,
  personId,
  firstSeenAt: seen,
  isGuess: false,
});
const link = (fromId: number, intoId: number) => ({ fromId, intoId });

//  1, 2 are customers; 11, 12, 13 visitors; 14 is a visitor who already counts for customer 1
//  21 is taken for a customer, and may be a visitor
const people = [customer(1), customer(2), guess(21), visitor(11), visitor(12), visitor(13), visitor(14, 1)];

test.each([
  { name: 'a visitor joins a customer', links: [link(11, 1)], merges: [link(11, 1)] },
  { name: 'the first link of a visitor wins', links: [link(11, 1), link(11, 2)], merges: [link(11, 1)] },
  { name: 'an earlier merge stays', links: [link(14, 2)], merges: [] },
  { name: 'the same link twice is one merge', links: [link(11, 1), link(11, 1)], merges: [link(11, 1)] },
  { name: 'nobody joins themselves', links: [link(11, 11)], merges: [] },
  {
    name: 'a chain of visitors ends at the customer, whichever link came first',
    links: [link(11, 12), link(12, 1)],
    merges: [link(11, 1), link(12, 1)],
  },
  {
    name: 'a link to a merged visitor reaches the customer',
    links: [link(12, 1), link(11, 12)],
    merges: [link(12, 1), link(11, 1)],
  },
  {
    name: 'a link the wrong way round still keeps the customer',
    links: [link(1, 11)],
    merges: [link(11, 1)],
  },
  { name: 'who was only taken for a customer joins one', links: [link(21, 1)], merges: [link(21, 1)] },
  {
    name: 'a customer is reached through one of their visitors',
    links: [link(11, 14)],
    merges: [link(11, 1)],
  },
])('$name', ({ links, merges }) => {
  expect(planMerges(links, people)).toEqual({ merges, refused: [] });
});

test('two customers are never joined', () => {
  expect(planMerges([link(1, 2)], people)).toEqual({ merges: [], refused: [link(1, 2)] });
});
