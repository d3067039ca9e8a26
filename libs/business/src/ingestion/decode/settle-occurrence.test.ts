import { expect, test } from 'vitest';
import { settleOccurrence } from './settle-occurrence.ts';

const received = Date.UTC(2026, 4, 10, 12);
const minute = 60_000;
const day = 86_400_000;

// all in minutes relative to the moment of receipt; year: an absolute year
test.each([
  { name: 'no time at all', said: {}, occurs: 0, derived: true },
  { name: 'an offset', said: { offsetMs: 5 * minute }, occurs: -5, derived: true },
  { name: 'a plain past time', said: { timestamp: -600 }, occurs: -600, derived: false },
  { name: 'a time a little ahead', said: { timestamp: 1 }, occurs: 1, derived: false },
  { name: 'a time ahead without a send time', said: { timestamp: 2 }, occurs: 0, derived: true },
  { name: 'a plausible clock', said: { timestamp: -30, sentAt: -1 }, occurs: -30, derived: false },
  { name: 'a clock that is slow', said: { timestamp: -130, sentAt: -120 }, occurs: -10, derived: true },
  { name: 'a clock that is fast', said: { timestamp: 110, sentAt: 120 }, occurs: -10, derived: true },
  {
    name: 'a trusted sender with a slow clock',
    said: { timestamp: -130, sentAt: -120, isTrusted: true },
    occurs: -130,
    derived: false,
  },
])('$name', ({ said, occurs, derived }) => {
  const { timestamp, sentAt, offsetMs, isTrusted } = {
    timestamp: undefined,
    sentAt: undefined,
    offsetMs: undefined,
    isTrusted: false,
    ...said,
  };
  const at = (minutes: number | undefined) => (minutes === undefined ? null : received + minutes * minute);
  expect(
    settleOccurrence({
      timestamp: at(timestamp),
      sentAt: at(sentAt),
      offsetMs: offsetMs ?? null,
      receivedAt: received,
      isTrusted,
    }),
  ).toEqual({ occurredAt: received + occurs * minute, isDerivedTime: derived });
});

test.each([
  ['a day and more ahead', received + day + 1, 'too_late'],
  ['before 1990', Date.UTC(1989, 11, 31, 23, 59), 'too_early'],
])('%s is refused, trusted or not', (_name, timestamp, refusal) => {
  const said = { timestamp, sentAt: null, offsetMs: null, receivedAt: received };
  expect(settleOccurrence({ ...said, isTrusted: true })).toEqual({ refusal });
  expect(settleOccurrence({ ...said, isTrusted: false })).toEqual({ refusal });
});
