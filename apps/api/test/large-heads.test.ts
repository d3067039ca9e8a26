import { expect, test } from 'vitest';
import { LARGEST_HEAD } from '../src/answer-unreadable.ts';
import { openTestApi } from './open-test-api.ts';

const LONG = 'x'.repeat(LARGEST_HEAD + 1024);

test('an address or a header over the limit is refused with the limit and the fix, and shorter ones are read', async () => {
  const api = await openTestApi();
  try {
    const long = await Promise.all([
      fetch(`${api.url}/health?q=${LONG}`),
      fetch(`${api.url}/health`, { headers: { 'x-long': LONG } }),
    ]);
    for (const answer of long) {
      expect(answer.status).toBe(431);
      expect(await answer.text()).toContain('may be 64 kB together. Shorten the address');
    }
    const shorter = await fetch(`${api.url}/nowhere?q=${'x'.repeat(LARGEST_HEAD / 2)}`);
    expect(shorter.status).toBe(404);
  } finally {
    await api.close();
  }
});
