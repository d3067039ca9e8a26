import type { FastifyInstance } from 'fastify';

const DAY_SECONDS = '86400';

/** Lets web pages of any origin send events: their write keys allow nothing else. */
export function allowBrowsers(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined) return;
    reply.header('access-control-allow-origin', origin);
    reply.header('access-control-allow-credentials', 'true');
    reply.header('vary', 'origin');
    reply.header('cross-origin-resource-policy', 'cross-origin');
  });
  scope.options('/*', async (request, reply) => {
    const asked = request.headers['access-control-request-headers'];
    reply.header('access-control-allow-methods', 'GET, POST, OPTIONS');
    reply.header('access-control-allow-headers', asked ?? 'authorization, content-type');
    reply.header('access-control-max-age', DAY_SECONDS);
    return reply.code(204).send();
  });
}
