import { expect, test } from 'vitest';
import { splitList } from './split-list.ts';

test.each([
  ['a,b', ['a', 'b']],
  ['a , b', ['a', 'b']],
  ['Checkout\\, paid', ['Checkout, paid']],
  ['Checkout\\, paid,signup', ['Checkout, paid', 'signup']],
  ['a\\,b\\,c', ['a,b,c']],
  ['C:\\tmp,b', ['C:\\tmp', 'b']],
  ['a\\\\,b', ['a\\', 'b']],
  ['a\\\\\\,b', ['a\\,b']],
  ['a,,b', ['a', '', 'b']],
  ['', ['']],
])('%s is %j', (text, parts) => {
  expect(splitList(text)).toEqual(parts);
});
