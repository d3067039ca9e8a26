import { expect, test } from 'vitest';
import { tailSpans } from './tail-spans.ts';

const at = (text: string) => new Date(`2024-${text}Z`);

test('neighbouring days become one span', () => {
  expect(tailSpans([at('03-01'), at('03-02'), at('03-04')])).toEqual([
    { from: at('03-01'), to: at('03-03') },
    { from: at('03-04'), to: at('03-05') },
  ]);
});

test('only the parts within the range are looked at', () => {
  const within = { from: at('03-01T12:00'), to: at('03-02T06:00') };
  expect(tailSpans([at('03-01'), at('03-02'), at('03-04')], within)).toEqual([
    { from: at('03-01T12:00'), to: at('03-02T06:00') },
  ]);
});
