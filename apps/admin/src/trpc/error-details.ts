import { TRPCClientError } from '@trpc/client';

export type ErrorDetails = {
  /** What happened and what to do next, for the person. */
  message: string;
  requestId: string | null;
  /** False for a refusal, which would be refused again. */
  isWorthRetrying: boolean;
};

const REFUSALS = ['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST', 'CONFLICT', 'PAYLOAD_TOO_LARGE'];

/** What a failed query can tell. One that failed while the page streamed says nothing: asking again does. */
export function errorDetails(error: unknown): ErrorDetails {
  if (!(error instanceof TRPCClientError)) {
    return { message: 'Something went wrong. Try again.', requestId: null, isWorthRetrying: true };
  }
  const data: unknown = error.data;
  if (!isRecord(data)) {
    return {
      message: 'The server did not answer. Check the connection and try again.',
      requestId: null,
      isWorthRetrying: true,
    };
  }
  return {
    message: error.message,
    requestId: typeof data['requestId'] === 'string' ? data['requestId'] : null,
    isWorthRetrying: !REFUSALS.some((code) => code === data['code']),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
