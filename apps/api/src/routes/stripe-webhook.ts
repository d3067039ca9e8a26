import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';

const LARGEST_EVENT = 2 * 1024 * 1024;

/** `POST /api/v1/webhooks/stripe`: 200 once the event is kept for good, 400 when its signature is not Stripe's. */
export function registerStripeWebhook(scope: FastifyInstance, { stripe }: ApiServices): void {
  scope.post('/api/v1/webhooks/stripe', { bodyLimit: LARGEST_EVENT }, async (request, reply) => {
    const signature = request.headers['stripe-signature'];
    const { id, isNew } = await stripe.receive({
      payload: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      signature: typeof signature === 'string' ? signature : null,
      now: new Date(),
      requestId: request.id,
    });
    return reply.send({ received: id, is_new: isNew });
  });
}
