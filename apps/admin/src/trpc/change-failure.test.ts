import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { changeFailure } from './change-failure.ts';

const answered = (message: string, data: object) =>
  TRPCClientError.from({
    error: { code: -32_000, message, data: { requestId: 'r1', retryAfterSeconds: null, ...data } },
  });

test.each([
  [
    'a refusal keeps its sentence',
    answered('This month is closed already.', { businessCode: 'conflict' }),
    'This month is closed already.',
  ],
  [
    'so does one of something that is not set up',
    answered('The number was encrypted with another key.', { businessCode: 'unavailable' }),
    'The number was encrypted with another key.',
  ],
  [
    'a rate limit is a refusal',
    answered('Wait 3 seconds.', { businessCode: 'rate_limited', retryAfterSeconds: 3 }),
    'Wait 3 seconds.',
  ],
  [
    'a database that goes away may have done it',
    answered('The database is away.', { businessCode: 'unavailable', retryAfterSeconds: 5 }),
    'The database is away. It is not known whether this was done: look before you try again.',
  ],
  [
    'a breakdown names the request',
    answered('Something went wrong.', { businessCode: null }),
    'Something went wrong. It is not known whether this was done: look before you try again. Request r1.',
  ],
  [
    'a lost answer is said to be lost',
    TRPCClientError.from(new TypeError('Failed to fetch')),
    'The answer was lost. It is not known whether this was done: look before you try again.',
  ],
  [
    'whatever else',
    new Error('boom'),
    'Something went wrong. It is not known whether this was done: look before you try again.',
  ],
])('%s', (_, error, sentence) => {
  expect(changeFailure(error)).toBe(sentence);
});
