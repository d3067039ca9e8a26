import { z } from 'zod';

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const Environment = z.object({
  /** Signing secrets of the endpoint; several, separated by commas, while one replaces the other. */
  STRIPE_WEBHOOK_SECRET: z.string().default('').transform(list),
  /** The name of the metadata in which the platform keeps its own id of a customer. */
  STRIPE_CUSTOMER_KEY: z.string().min(1).max(40).default('sextant_customer'),
  /** What pays creators: payouts of their connected accounts to their banks, or transfers to those accounts. */
  STRIPE_CREATOR_PAYOUTS: z.enum(['payouts', 'transfers']).default('payouts'),
  /** Whose events are counted: those of live mode, or, to try things out, those of test mode. */
  STRIPE_MODE: z.enum(['live', 'test']).default('live'),
});

export type StripeSettings = {
  secrets: readonly string[];
  /** Names of metadata that hold the platform's own id of a customer, the first that is there counts. */
  customerKeys: readonly string[];
  creatorPayouts: 'payouts' | 'transfers';
  /** Events of the other mode are kept and count for nothing. */
  mode: StripeMode;
};

export type StripeMode = 'live' | 'test';

/** Reads what the environment says about Stripe; throws a sentence that names the variable at fault. */
export function readStripeSettings(environment: Record<string, string | undefined>): StripeSettings {
  const named = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(named));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.')} is not usable: ${issue?.message}`);
  }
  const { STRIPE_WEBHOOK_SECRET, STRIPE_CUSTOMER_KEY, STRIPE_CREATOR_PAYOUTS, STRIPE_MODE } = parsed.data;
  return {
    secrets: STRIPE_WEBHOOK_SECRET,
    customerKeys: [STRIPE_CUSTOMER_KEY, 'user_id', 'userId', 'customer_id'],
    creatorPayouts: STRIPE_CREATOR_PAYOUTS,
    mode: STRIPE_MODE,
  };
}
