import type { FastifyInstance, FastifyReply } from 'fastify';
import type { IntakeAnswer } from '@sextant/business/ingestion/intake';
import { summariseItems } from '@sextant/business/ingestion/summarise-items';
import type { ApiServices } from '../api-services.ts';
import { intakeRequest, queryField } from '../intake-request.ts';

/** `POST /api/v1/events`: one event, a list, or `{ events: […] }` in our own format. */
export function registerPlatformEvents(scope: FastifyInstance, { intake }: ApiServices): void {
  scope.post('/api/v1/events', async (request, reply) => {
    // A beacon can send no header.
    const token = queryField(request, 'key');
    return answer(reply, await intake.receive(intakeRequest(request, 'platform', { token })));
  });
}

function answer(reply: FastifyReply, { items }: IntakeAnswer): FastifyReply {
  const summary = summariseItems(items);
  const isRefused = items.length > 0 && summary.rejected.length === items.length;
  return reply.code(isRefused ? 400 : 200).send(summary);
}
