import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { BusinessErrorCode } from './business-error.ts';

type Translation = { trpcCode: TRPC_ERROR_CODE_KEY; httpStatus: number };

/** The one place where a refusal becomes a protocol's code. */
export const ERROR_TRANSLATIONS = {
  unauthenticated: { trpcCode: 'UNAUTHORIZED', httpStatus: 401 },
  forbidden: { trpcCode: 'FORBIDDEN', httpStatus: 403 },
  not_found: { trpcCode: 'NOT_FOUND', httpStatus: 404 },
  invalid: { trpcCode: 'BAD_REQUEST', httpStatus: 400 },
  conflict: { trpcCode: 'CONFLICT', httpStatus: 409 },
  too_large: { trpcCode: 'PAYLOAD_TOO_LARGE', httpStatus: 413 },
  rate_limited: { trpcCode: 'TOO_MANY_REQUESTS', httpStatus: 429 },
  unavailable: { trpcCode: 'SERVICE_UNAVAILABLE', httpStatus: 503 },
} as const satisfies Record<BusinessErrorCode, Translation>;
