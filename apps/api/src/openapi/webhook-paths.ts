import { jsonBody, REFUSALS, type Operation } from './operation.ts';

/** Where others tell us what happened. */
export function webhookPaths(): Record<string, { post: Operation }> {
  return { '/api/v1/webhooks/stripe': { post: stripe } };
}

const stripe: Operation = {
  tags: ['Webhooks'],
  summary: 'Receive an event of Stripe',
  description:
    'Give this address to Stripe as an endpoint for snapshot events, and its signing secret to Sextant as STRIPE_WEBHOOK_SECRET. Useful are the events of customers, subscriptions, invoices, charges, refunds, disputes, payouts, products and connected accounts. The same event again changes nothing, and their order does not matter.',
  parameters: [
    {
      name: 'Stripe-Signature',
      in: 'header',
      required: true,
      description: 'Checked on the bytes of the body; not older than five minutes.',
      schema: { type: 'string' },
    },
  ],
  requestBody: { required: true, ...jsonBody({ type: 'object' }, 'The event, as Stripe sends it.') },
  responses: {
    200: jsonBody(
      {
        type: 'object',
        properties: { received: { type: 'string' }, is_new: { type: 'boolean' } },
      },
      'The event is kept for good.',
    ),
    ...(REFUSALS[400] ? { 400: REFUSALS[400] } : {}),
    503: jsonBody({ $ref: '#/components/schemas/Refusal' }, 'No signing secret is configured.'),
  },
};
