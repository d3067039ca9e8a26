import { TRPCError, type TRPCDefaultErrorShape } from '@trpc/server';
import { ZodError } from 'zod';
import { asRefusal } from './as-refusal.ts';
import { BusinessError, type BusinessErrorCode } from './business-error.ts';
import { ERROR_TRANSLATIONS } from './error-translator.ts';
import { logFailure } from './log-failure.ts';
import { refusalOf } from './parse-input.ts';

/** What a browser learns of a failure: a sentence and what it needs to react. Never a stack, never a path. */
export type FailureShape = Omit<TRPCDefaultErrorShape, 'data'> & {
  data: {
    code: TRPCDefaultErrorShape['data']['code'];
    httpStatus: number;
    /** Null when the failure was not expected. */
    businessCode: BusinessErrorCode | null;
    requestId: string | null;
    field: string | null;
    retryAfterSeconds: number | null;
  };
};

/** Turns what a procedure threw into tRPC's error; what was not expected is logged here and told to nobody. */
export function toTrpcError(error: TRPCError, where: { requestId: string; operation: string }): TRPCError {
  const refusal = asRefusal(error.cause);
  if (refusal !== null) {
    if (refusal !== error.cause) logFailure(error.cause, where);
    const code = ERROR_TRANSLATIONS[refusal.code].trpcCode;
    return new TRPCError({ code, message: refusal.message, cause: refusal });
  }
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error;
  logFailure(error.cause ?? error, where);
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong.' });
}

/** The error formatter of every procedure. */
export function describeFailure(
  shape: TRPCDefaultErrorShape,
  error: TRPCError,
  requestId: string | null,
): FailureShape {
  const refusal = describedRefusal(error);
  return {
    code: shape.code,
    message: refusal?.message ?? (isUnexpected(error) ? 'Something went wrong.' : shape.message),
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      businessCode: refusal?.code ?? null,
      requestId,
      field: refusal?.detail.field ?? null,
      retryAfterSeconds: refusal?.detail.retryAfterSeconds ?? null,
    },
  };
}

function isUnexpected(error: TRPCError): boolean {
  return error.code === 'INTERNAL_SERVER_ERROR';
}

function describedRefusal(error: TRPCError): BusinessError | null {
  if (error.cause instanceof BusinessError) return error.cause;
  return error.cause instanceof ZodError ? refusalOf(error.cause) : null;
}
