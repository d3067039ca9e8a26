import type { MetricResult } from '@sextant/business/metrics/contract';
import { expect, test } from 'vitest';
import { headline } from './headline.ts';

test('says who joined, against the time before, and how many are active', () => {
  expect(headline({ customers: one(900), joined: one(110, 100), active: one(1204) }, 'Last 30 days')).toBe(
    '110 people signed up, 10.0\u00a0% more than in the time before; 1,204 were active within a month.',
  );
});

test('leaves out what is not compared or not known', () => {
  expect(headline({ joined: one(1) }, 'Today')).toBe('1 person signed up.');
  expect(headline({}, 'Last 30 days')).toBe('What happened, last 30 days.');
});

test('tells the first visitor how to send the first data', () => {
  expect(headline({ customers: one(0), joined: one(0) }, 'Today')).toContain('Create an API key');
});

function one(value: number, before?: number): MetricResult {
  const at = new Date('2026-11-21T00:00:00Z');
  const range = { from: at, to: at };
  const point = (some: number) => ({ bucket: at, group: null, value: some, isComplete: true });
  return {
    metric: 'any',
    label: 'Any',
    unit: 'count',
    currency: null,
    definition: '',
    asOf: at,
    range,
    interval: 'total',
    zone: 'UTC',
    points: [point(value)],
    comparison: before === undefined ? null : { range, points: [point(before)] },
    notes: [],
  };
}
