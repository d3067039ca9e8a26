import { expect, test } from 'vitest';
import { traitChanges } from './trait-changes.ts';

test('a changed trait leaves one value and joins another; what stays is not touched', () => {
  const changes = traitChanges([
    { id: 1, before: { tier: 'free', country: 'DE' }, after: { tier: 'pro', country: 'DE' } },
    { id: 2, before: {}, after: { tier: 'pro' } },
    { id: 3, before: { tier: 'free' }, after: {} },
  ]);
  expect(changes).toEqual([
    { key: { dimension: 'tier', value: 'free' }, joined: [], left: [1, 3] },
    { key: { dimension: 'tier', value: 'pro' }, joined: [1, 2], left: [] },
  ]);
});
