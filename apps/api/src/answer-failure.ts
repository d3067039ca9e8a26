import { asRefusal } from '@sextant/business/kernel/as-refusal';
import { BusinessError } from '@sextant/business/kernel/business-error';
import { ERROR_TRANSLATIONS } from '@sextant/business/kernel/error-translator';
import type { DatabaseWatch } from '@sextant/business/kernel/database-watch';
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
  watch: DatabaseWatch,
  error: FastifyError | Error,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): FastifyReply {
  watch.note(error);
  const route = request.routeOptions.url ?? 'unknown';
  const refusal = isTimedOut(error) ? tooSlow(error) : asRefusal(error);
  if (refusal !== null) {
    // That the database is away is said once, by who watches it.
    if (refusal.cause !== undefined && !watch.isAway)
      logFailure(refusal.cause, { requestId: request.id, operation: route });
    const { retryAfterSeconds, field } = refusal.detail;
    if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
    return reply.code(statusOf(refusal, request)).send({
      error: { code: refusal.code, message: refusal.message, field, retry_after_seconds: retryAfterSeconds },
      request_id: request.id,
    });
  }
  if (error instanceof ZodError) return answerFailure(watch, refusalOf(error), { request, reply });
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

// The server's limit for an answer: nothing here but the database takes so long.
function isTimedOut(error: Error): boolean {
  return 'code' in error && error.code === 'FST_ERR_HANDLER_TIMEOUT';
}

function tooSlow(cause: Error): BusinessError {
  const message = 'The database gave no answer in time. Try again in 5 seconds.';
  const refusal = new BusinessError('unavailable', message, { retryAfterSeconds: 5 });
  refusal.cause = cause;
  return refusal;
}

function statusOf(error: BusinessError, request: FastifyRequest): number {
  if (error.code === 'unavailable') {
    return request.routeOptions.config.overloadStatus ?? ERROR_TRANSLATIONS.unavailable.httpStatus;
  }
  return ERROR_TRANSLATIONS[error.code].httpStatus;
}
