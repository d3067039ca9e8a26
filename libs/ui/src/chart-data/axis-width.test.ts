import { expect, it } from 'vitest';
import { axisWidth } from './axis-width.ts';

it('leaves room for the longest label', () => {
  expect(axisWidth(['$0', '$10.5K'])).toBe(57);
  expect(axisWidth([])).toBe(18);
});
