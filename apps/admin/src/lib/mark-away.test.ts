import { databaseAway } from '@sextant/business/kernel/as-refusal';
import { BusinessError } from '@sextant/business/kernel/business-error';
import { expect, test } from 'vitest';
import { AWAY_DIGEST } from './away-digest.ts';
import { markAway } from './mark-away.ts';

const driver = (fields: Record<string, unknown>) => Object.assign(new Error('failed'), fields);

test.each([
  { name: 'a refused connection', error: driver({ code: 'ECONNREFUSED', query: 'select 1' }), isAway: true },
  { name: 'a connection that ended', error: driver({ code: 'CONNECTION_ENDED' }), isAway: true },
  { name: 'a server that starts', error: driver({ code: '57P03', severity: 'FATAL' }), isAway: true },
  {
    name: 'an error that was caused by one of these',
    error: new Error('Failed query', { cause: driver({ code: 'CONNECTION_CLOSED' }) }),
    isAway: true,
  },
  { name: 'our own refusal', error: databaseAway(), isAway: true },
  { name: 'another refusal', error: new BusinessError('forbidden', 'No.'), isAway: false },
  { name: 'a fault in a statement', error: driver({ code: '42601', severity: 'ERROR' }), isAway: false },
  { name: 'a mail server that is away', error: driver({ code: 'ECONNREFUSED' }), isAway: false },
])('$name is marked as the absence of the database: $isAway', ({ error, isAway }) => {
  expect(() => markAway(error)).toThrow(error);
  expect(Reflect.get(error, 'digest')).toBe(isAway ? AWAY_DIGEST : undefined);
});
