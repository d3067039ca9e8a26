import { TRPCClientError } from '@trpc/client';

const UNKNOWN = 'It is not known whether this was done: look before you try again.';

/**
 * What to say of a change that failed: a refusal's own sentence. Where the answer was lost, the server broke down or the
 * database went away in the middle, nobody knows whether it was done, and that is said.
 */
export function changeFailure(error: unknown): string {
  if (!(error instanceof TRPCClientError)) return `Something went wrong. ${UNKNOWN}`;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null) return `The answer was lost. ${UNKNOWN}`;
  const businessCode: unknown = Reflect.get(data, 'businessCode');
  const requestId: unknown = Reflect.get(data, 'requestId');
  const retryAfterSeconds: unknown = Reflect.get(data, 'retryAfterSeconds');
  const isRefused =
    typeof businessCode === 'string' &&
    (businessCode !== 'unavailable' || typeof retryAfterSeconds !== 'number');
  if (isRefused) return error.message;
  const request = typeof requestId === 'string' ? ` Request ${requestId}.` : '';
  return `${error.message} ${UNKNOWN}${typeof businessCode === 'string' ? '' : request}`;
}
