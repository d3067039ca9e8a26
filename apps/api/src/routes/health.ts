import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';

/** Says that the process runs, and how many events wait for their commit. */
export function registerHealth(scope: FastifyInstance, { writer }: ApiServices): void {
  scope.get('/healthz', async () => ({ status: 'ok', queued_events: writer.depth }));
}
