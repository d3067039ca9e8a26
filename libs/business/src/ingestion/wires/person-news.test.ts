import { expect, test } from 'vitest';
import { personNews } from './person-news.ts';

test.each([
  [
    { email: 'a@x.test', plan: 'pro' },
    { email: 'a@x.test', tier: 'pro' },
  ],
  [{ firstName: 'Ada', lastName: 'Byron' }, { name: 'Ada Byron' }],
  [
    { createdAt: 1704067200, characters: 3 },
    { signed_up_at: '2024-01-01T00:00:00.000Z', character_count: 3 },
  ],
  [
    { characters: ['a', 'b'], role: 'Creator' },
    { character_count: 2, role: 'creator' },
  ],
  [{ country: 'de' }, { country: 'DE' }],
  [{ address: { country: 'FR' } }, { country: 'FR' }],
  [{ country: 'Germany', role: 'wizard', characters: -1, createdAt: 'soon' }, {}],
])('%j sets the columns %j', (traits, declared) => {
  expect(personNews(traits)?.declared).toEqual(declared);
});

test('what has no column of its own stays a free trait', () => {
  expect(personNews({ email: 'a@x.test', beard: 'long' }, { hat: 'tall', plan: 'free' })).toEqual({
    declared: { email: 'a@x.test' },
    once: { tier: 'free' },
    traits: { beard: 'long' },
    traitsOnce: { hat: 'tall' },
  });
});

test('an identify without traits says nothing', () => {
  expect(personNews({})).toBeNull();
  expect(personNews('nonsense', null)).toBeNull();
});
