import { AHEAD, findInstant } from '@sextant/business/ingestion/decode/instant/read-instant';
import type { IntakeAnswer } from '@sextant/business/ingestion/intake';
import { summariseItems } from '@sextant/business/ingestion/summarise-items';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { intakeRequest, queryField } from '../intake-request.ts';

const PATHS = ['/batch', '/capture', '/e', '/i/v0/e', '/track', '/engage'];

/** Lets PostHog's SDKs work by changing their host. */
export function registerPosthog(scope: FastifyInstance, { intake }: ApiServices): void {
  for (const url of PATHS) {
    scope.route({
      method: ['GET', 'POST'],
      url,
      handler: async (request, reply) => {
        const answer = await intake.receive(
          intakeRequest(request, 'posthog', {
            token: queryField(request, 'token') ?? queryField(request, 'api_key'),
            sentAtHint: findInstant(queryField(request, '_'), AHEAD),
          }),
        );
        return answerCapture(reply, answer);
      },
    });
  }
  scope.post('/i/v1/analytics/events', async (request) =>
    answerByEvent(await intake.receive(secondGeneration(request))),
  );
  // Session recordings are not kept; their sender shall not try again.
  for (const url of ['/s', '/i/v0/s', '/replay']) scope.post(url, async () => ({ status: 1 }));
}

function answerCapture(reply: FastifyReply, { items }: IntakeAnswer): FastifyReply {
  const { rejected } = summariseItems(items);
  const isRefused = items.length > 0 && rejected.length === items.length;
  return reply.code(isRefused ? 400 : 200).send({ status: isRefused ? 0 : 1, rejected });
}

function secondGeneration(request: FastifyRequest) {
  const sentAt = findInstant(request.headers['posthog-request-timestamp'], AHEAD);
  return intakeRequest(request, 'posthog', { sentAtHint: sentAt });
}

/** The second generation's answer: one result an event, by its id. */
function answerByEvent({ items }: IntakeAnswer) {
  const results = items.flatMap(({ outcome, messageId, fault }) => {
    if (messageId === null) return [];
    const result = outcome === 'rejected' || outcome === 'dropped' ? 'drop' : fault ? 'warning' : 'ok';
    const details = fault
      ? `${fault.reason} ${fault.fix}`
      : outcome === 'dropped'
        ? 'Not tracked by choice.'
        : undefined;
    return [[messageId, details === undefined ? { result } : { result, details }] as const];
  });
  return { results: Object.fromEntries(results) };
}
