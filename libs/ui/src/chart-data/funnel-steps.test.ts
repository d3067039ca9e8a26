import { expect, test } from 'vitest';
import { measureSteps } from './funnel-steps.ts';

//           count  of first  of previous  lost
// visit       200      100 %          –      0
// sign-up      50       25 %       25 %    150
// payment      10        5 %       20 %     40
test('each step knows its shares and its loss', () => {
  const steps = measureSteps([
    { key: 'visit', label: 'Visit', count: 200 },
    { key: 'sign-up', label: 'Sign-up', count: 50 },
    { key: 'payment', label: 'Payment', count: 10 },
  ]);
  expect(steps.map(({ ofFirst, ofPrevious, lost }) => [ofFirst, ofPrevious, lost])).toEqual([
    [1, null, 0],
    [0.25, 0.25, 150],
    [0.05, 0.2, 40],
  ]);
});

test('a funnel that nobody entered has no shares', () => {
  const [first] = measureSteps([{ key: 'visit', label: 'Visit', count: 0 }]);
  expect(first?.ofFirst).toBeNull();
});
