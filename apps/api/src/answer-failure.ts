import { BusinessError } from '@sextant/business/kernel/business-error';
import { ERROR_TRANSLATIONS } from '@sextant/business/kernel/error-translator';
import { logFailure } from '@sextant/business/kernel/log-failure';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';

declare module 'fastify' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface FastifyContextConfig {
    /** With what to refuse under overload, where the SDK of these routes waits for another code than 503. */
    overloadStatus?: 429;
  }
}

/** Turns whatever a route threw into its answer; what nobody expected is logged once and told to nobody. */
export function answerFailure(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const route = request.routeOptions.url ?? 'unknown';
  if (error instanceof BusinessError) {
    if (error.cause !== undefined) logFailure(error.cause, { requestId: request.id, operation: route });
    const { retryAfterSeconds, field } = error.detail;
    if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
    return reply.code(statusOf(error, request)).send({
      error: { code: error.code, message: error.message, field, retry_after_seconds: retryAfterSeconds },
      request_id: request.id,
    });
  }
  if (error instanceof ZodError) return answerFailure(refusalOf(error), request, reply);
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status < 500) {
    return reply
      .code(status)
      .send({ error: { code: 'invalid', message: error.message }, request_id: request.id });
  }
  logFailure(error, { requestId: request.id, operation: route });
  const message = `Something went wrong. Tell us the request id ${request.id}.`;
  return reply.code(500).send({ error: { code: 'internal', message }, request_id: request.id });
}

/** What a contract refused that a route had nothing against: the question was wrong. */
function refusalOf(error: ZodError): BusinessError {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  const message = issue?.message ?? 'The request is not valid.';
  return new BusinessError('invalid', field === '' ? message : `${field}: ${message}`, { field });
}

function statusOf(error: BusinessError, request: FastifyRequest): number {
  if (error.code === 'unavailable') {
    return request.routeOptions.config.overloadStatus ?? ERROR_TRANSLATIONS.unavailable.httpStatus;
  }
  return ERROR_TRANSLATIONS[error.code].httpStatus;
}
