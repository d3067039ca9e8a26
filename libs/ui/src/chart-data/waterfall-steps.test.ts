import { expect, it } from 'vitest';
import { placeSteps, stepTone, type WaterfallStep } from './waterfall-steps.ts';

const steps: WaterfallStep[] = [
  { key: 'start', label: 'Start', kind: 'level', value: 100 },
  { key: 'new', label: 'New', kind: 'change', value: 30 },
  { key: 'churn', label: 'Churn', kind: 'change', value: -50 },
  { key: 'end', label: 'End', kind: 'level', value: 80 },
];

it('hangs each change on the end of the one before, and stands levels on the ground', () => {
  expect(placeSteps(steps).map((step) => step.span)).toEqual([
    [0, 100],
    [100, 130],
    [80, 130],
    [0, 80],
  ]);
});

it('goes on from where it was after an unknown change', () => {
  const placed = placeSteps([
    { key: 'start', label: 'Start', kind: 'level', value: 10 },
    { key: 'new', label: 'New', kind: 'change', value: null },
    { key: 'churn', label: 'Churn', kind: 'change', value: -4 },
  ]);
  expect(placed.map((step) => step.span)).toEqual([[0, 10], null, [6, 10]]);
});

it('tells gains from losses, and neither from levels', () => {
  expect(steps.map(stepTone)).toEqual(['level', 'gain', 'loss', 'level']);
});
