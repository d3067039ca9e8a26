import { TRPCClientError } from '@trpc/client';

export type ErrorDetails = {
  /** What happened and what to do next, for the person. */
  message: string;
  requestId: string | null;
  /** False for a refusal, which would be refused again. */
  isWorthRetrying: boolean;
  /** What was asked for does not exist. */
  isMissing: boolean;
  /** False where the failure came while the page streamed, which says nothing of itself: asking again does. */
  isExplained: boolean;
};

const REFUSALS = ['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST', 'CONFLICT', 'PAYLOAD_TOO_LARGE'];

/** What a failed query can tell. */
export function errorDetails(error: unknown): ErrorDetails {
  if (!(error instanceof TRPCClientError))
    return { ...UNKNOWN, message: 'Something went wrong. Try again.', isExplained: false };
  const data: unknown = error.data;
  if (!isRecord(data))
    return { ...UNKNOWN, message: 'The server did not answer. Check the connection and try again.' };
  return {
    message: error.message,
    requestId: typeof data['requestId'] === 'string' ? data['requestId'] : null,
    isWorthRetrying: !REFUSALS.some((code) => code === data['code']),
    isMissing: data['code'] === 'NOT_FOUND',
    isExplained: true,
  };
}

const UNKNOWN = { requestId: null, isWorthRetrying: true, isMissing: false, isExplained: true } as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
