import { Stripe } from 'stripe';
import { BusinessError } from '../../kernel/business-error.ts';
import type { StripeMode } from '../stripe-settings.ts';

const RETRIES = 5;
const TIMEOUT_MS = 60_000;

/** The official client, for Stripe itself or for another host that speaks like it: `host`, or an address with its protocol and port. */
export function openStripe(environment: Record<string, string | undefined>, host?: string): Stripe {
  const key = environment['STRIPE_API_KEY'];
  if (!key) throw new BusinessError('invalid', 'Set STRIPE_API_KEY to a key that may read everything.');
  const place = host ?? environment['STRIPE_API_HOST'];
  return new Stripe(key, {
    maxNetworkRetries: RETRIES,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...(place ? addressOf(place) : {}),
  });
}

/** The mode that the key reads; null for one that does not say. */
export function modeOfKey(environment: Record<string, string | undefined>): StripeMode | null {
  const [, mode] = /^(?:sk|rk)_(live|test)_/.exec(environment['STRIPE_API_KEY'] ?? '') ?? [];
  return mode === 'live' || mode === 'test' ? mode : null;
}

function addressOf(place: string) {
  const text = place.includes('://') ? place : `https://${place}`;
  if (!URL.canParse(text))
    throw new BusinessError(
      'invalid',
      `${place} is no host. Write api.stripe.com or http://127.0.0.1:12111.`,
    );
  const { protocol, hostname, port } = new URL(text);
  const isPlain = protocol === 'http:';
  return {
    host: hostname,
    protocol: isPlain ? ('http' as const) : ('https' as const),
    port: port === '' ? (isPlain ? 80 : 443) : Number(port),
  };
}
