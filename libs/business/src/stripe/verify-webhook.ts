import { Stripe } from 'stripe';
import { BusinessError } from '../kernel/business-error.ts';
import { isTooDeep, parseJson } from '../kernel/json/parse-json.ts';
import { storableJson } from '../kernel/json/storable-json.ts';
import { StripeEvent } from './stripe-event.ts';

export type RefusedSignature = 'missing' | 'mismatch' | 'expired';

export type Verified =
  { isGenuine: true; event: StripeEvent } | { isGenuine: false; reason: RefusedSignature };

/** Older than this, a signature is no longer believed: Stripe's own advice. */
const TOLERANCE_SECONDS = 300;

/** Checks on the bytes as they came that one of the secrets signed them, lately. Throws `invalid` for a genuine event that cannot be read. */
export function verifyWebhook(
  sent: { payload: Uint8Array; signature: string | null; now: Date },
  secrets: readonly string[],
): Verified {
  const { payload, signature, now } = sent;
  if (signature === null || signature === '') return { isGenuine: false, reason: 'missing' };
  let reason: RefusedSignature = 'mismatch';
  for (const secret of secrets) {
    try {
      Stripe.webhooks.constructEvent(payload, signature, secret, TOLERANCE_SECONDS, undefined, now.getTime());
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw unreadable(error);
      if (/tolerance/i.test(error.message)) reason = 'expired';
      continue;
    }
    return { isGenuine: true, event: readEvent(jsonOf(payload)) };
  }
  return { isGenuine: false, reason };
}

function jsonOf(payload: Uint8Array): unknown {
  try {
    const text = Buffer.from(payload).toString('utf8');
    return storableJson(parseJson(text), text);
  } catch (error) {
    throw unreadable(error);
  }
}

function readEvent(event: unknown): StripeEvent {
  if (isTooDeep(event)) throw new BusinessError('invalid', 'The event is nested deeper than any of Stripe.');
  const parsed = StripeEvent.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new BusinessError(
    'invalid',
    'The event brings no snapshot of its object. Let the endpoint send snapshot events.',
  );
}

function unreadable(error: unknown): unknown {
  if (error instanceof BusinessError) return error;
  const isUnreadable = error instanceof SyntaxError || error instanceof Error;
  return isUnreadable
    ? new BusinessError(
        'invalid',
        'The body is no snapshot event of Stripe in JSON. Let the endpoint send snapshot events.',
      )
    : error;
}
