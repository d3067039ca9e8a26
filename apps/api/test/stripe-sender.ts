import { createHmac } from 'node:crypto';
import type { TestApi } from './open-test-api.ts';

export const STRIPE_SECRET = 'whsec_test_one';
export const STRIPE_PATH = '/api/v1/webhooks/stripe';

/** The header with which Stripe signs a body. */
export function stripeSignature(
  body: string,
  { secret = STRIPE_SECRET, at = Date.now() }: { secret?: string; at?: number } = {},
): Record<string, string> {
  const seconds = Math.floor(at / 1000);
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return { 'stripe-signature': `t=${seconds},v1=${digest}` };
}

/** Sends an event as Stripe does and reads the answer. */
export async function sendStripeEvent(api: TestApi, body: string, headers = stripeSignature(body)) {
  const response = await api.post(STRIPE_PATH, body, headers);
  return { status: response.status, body: JSON.parse(await response.text()) };
}

/** The event of a charge that succeeded. */
export function chargeEvent(id: string, amount = 2500): string {
  return JSON.stringify({
    id: `evt_charge_${id}`,
    type: 'charge.succeeded',
    created: 1_767_225_600,
    data: {
      object: {
        id: `ch_${id}`,
        object: 'charge',
        amount,
        currency: 'usd',
        status: 'succeeded',
        captured: true,
        created: 1_767_225_600,
        customer: 'cus_1',
      },
    },
  });
}
