import { expect, test } from 'vitest';
import { personNews, traitFaults } from './person-news.ts';

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

test.each([45443, '20240531', '2026-02-30', '05/04/2026', 'soon'])(
  'a sign-up at %j is left out, and the sender told',
  (createdAt) => {
    expect(personNews({ createdAt, email: 'a@x.test' })?.declared).toEqual({ email: 'a@x.test' });
    expect(traitFaults({ createdAt })).toMatchObject([
      {
        code: 'bad_trait',
        field: 'traits.createdAt',
        reason: expect.stringContaining(JSON.stringify(createdAt)),
      },
    ]);
    expect(traitFaults({}, { created_at: createdAt })).toHaveLength(1);
  },
);

test.each([{}, { createdAt: null }, { createdAt: '' }, { created: true }, { createdAt: 1704067200 }])(
  '%j says nothing wrong of a sign-up',
  (traits) => {
    expect(traitFaults(traits)).toEqual([]);
  },
);

test.each([
  [{ email: null }, { email: null }, {}],
  [{ $email: null, name: 'Ada' }, { email: null, name: 'Ada' }, {}],
  [{ name: null, fullName: 'Ada L.' }, { name: 'Ada L.' }, {}],
  [{ firstName: null, lastName: null }, { name: null }, {}],
  [{ firstName: null, lastName: 'Lovelace' }, { name: 'Lovelace' }, {}],
  [{ plan: null, country: null }, { tier: null, country: null }, {}],
  [{ phone: null }, {}, { phone: null }],
  [{ createdAt: null, isInternal: null }, {}, {}],
])('%j clears', (traits, declared, free) => {
  expect(personNews(traits)).toEqual({ declared, once: {}, traits: free, traitsOnce: {} });
});

test('null says nothing where it counts only once', () => {
  expect(personNews({}, { email: null, phone: null })).toEqual({
    declared: {},
    once: {},
    traits: {},
    traitsOnce: {},
  });
});
