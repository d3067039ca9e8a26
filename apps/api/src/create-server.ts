import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { BusinessError } from '@sextant/business/kernel/business-error';
import { allowBrowsers } from './allow-browsers.ts';
import type { ApiServices } from './api-services.ts';
import { answerFailure } from './answer-failure.ts';
import { answerUnreadable, LARGEST_HEAD } from './answer-unreadable.ts';
import { registerDashboard } from './routes/dashboard.ts';
import { registerDocs } from './routes/docs.ts';
import { registerHealth } from './routes/health.ts';
import { registerMetrics } from './routes/metrics.ts';
import { registerOpenapi } from './routes/openapi.ts';
import { registerPlatformEvents } from './routes/platform-events.ts';
import { registerPosthog } from './routes/posthog.ts';
import { registerPosthogFlags } from './routes/posthog-flags.ts';
import { registerPosthogScript } from './routes/posthog-script.ts';
import { registerRecords } from './routes/records.ts';
import { registerReports } from './routes/reports.ts';
import { registerSegment } from './routes/segment.ts';
import { registerStripeWebhook } from './routes/stripe-webhook.ts';

const LARGEST_BODY = 20 * 1024 * 1024;
const SLOWEST_REQUEST_MS = 60_000;
/** A database that takes questions and answers none shall hang nobody. */
const SLOWEST_ANSWER_MS = 55_000;

/** The groups of routes that machines use; each is a file of `routes/`. */
const MACHINE_GROUPS = [
  registerRecords,
  registerMetrics,
  registerDashboard,
  registerReports,
  registerStripeWebhook,
];
/** The groups that web pages of any origin use too. */
const BROWSER_GROUPS = [registerPlatformEvents, registerSegment, registerPosthog];
/** The groups that answer without the database. */
const STANDING_GROUPS = [registerHealth, registerOpenapi, registerDocs];

/** The server with all its routes, not yet listening. It keeps no request log: an address must not end up in one. */
export function createServer(services: ApiServices): FastifyInstance {
  const server = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    http: { maxHeaderSize: LARGEST_HEAD },
    clientErrorHandler: answerUnreadable,
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST_REQUEST_MS,
    handlerTimeout: SLOWEST_ANSWER_MS,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  // SDKs label the same bytes in many ways; the bytes themselves say what they are.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.addHook('onRequest', async (request) => {
    // No text that Postgres takes holds a zero character, however it is escaped.
    if (/%00|\\u0000/i.test(request.raw.url ?? ''))
      throw new BusinessError('invalid', 'The address holds a character that is none. Take %00 out of it.', {
        field: fieldWithZero(request),
      });
  });
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('x-request-id', request.id);
  });
  server.setErrorHandler((error: Error, request, reply) =>
    answerFailure(services.watch, error, { request, reply }),
  );
  server.setNotFoundHandler((request, reply) => {
    const message = 'There is nothing at this address.';
    return reply.code(404).send({ error: { code: 'not_found', message }, request_id: request.id });
  });
  server.register(async (scope) => {
    for (const register of STANDING_GROUPS) register(scope, services);
  });
  server.register(async (scope) => {
    refuseWithoutDatabase(scope, services);
    for (const register of MACHINE_GROUPS) register(scope, services);
  });
  server.register(async (scope) => {
    allowBrowsers(scope);
    registerPosthogFlags(scope);
    registerPosthogScript(scope);
    await scope.register(async (inner) => {
      refuseWithoutDatabase(inner, services);
      for (const register of BROWSER_GROUPS) register(inner, services);
    });
  });
  return server;
}

function refuseWithoutDatabase(scope: FastifyInstance, { watch }: ApiServices): void {
  scope.addHook('onRequest', async () => watch.requireDatabase());
}

/** The parameter of the address that holds a zero character; empty when it is none of them. */
function fieldWithZero({ params, query }: FastifyRequest): string {
  const fields = [params, query].flatMap((some) =>
    typeof some === 'object' && some !== null ? Object.entries(some) : [],
  );
  return fields.find(([, value]) => /\0|\\u0000/.test(String(value)))?.[0] ?? '';
}
