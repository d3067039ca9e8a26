import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';

/** Says that the process runs, how many events wait for their commit and what became of the others. */
export function registerHealth(scope: FastifyInstance, { intake, writer }: ApiServices): void {
  scope.get('/healthz', async () => ({ status: 'ok', queued_events: writer.depth, events: intake.totals }));
}
