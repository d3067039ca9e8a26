import { expect, test } from 'vitest';
import { formatBareShare, formatShare } from './share.ts';

test.each([
  [null, '—'],
  [0, '0.0\u00a0%'],
  [0.12345, '12.3\u00a0%'],
  [1, '100.0\u00a0%'],
  [12.5, '1,250.0\u00a0%'],
])('a share is a percentage with one decimal: %s as %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});

test('a dense table leaves the sign to its header', () => {
  expect([formatBareShare(0.388), formatBareShare(null)]).toEqual(['38.8', '—']);
});
