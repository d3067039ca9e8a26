import { z } from 'zod';

/** Any object of Stripe's API; each reader checks the fields it needs. */
export const StripeObject = z.record(z.string(), z.unknown());
export type StripeObject = z.infer<typeof StripeObject>;

/** An event of Stripe with a snapshot of its object, of any API version. */
export const StripeEvent = z.object({
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(255),
  /** Seconds since the epoch. */
  created: z.int().min(0).max(253_402_300_799),
  api_version: z.string().nullish(),
  /** Whether money moved: false in test mode. */
  livemode: z.boolean().nullish(),
  /** The connected account that it happened on. */
  account: z.string().nullish(),
  data: z.object({ object: StripeObject, previous_attributes: StripeObject.nullish() }),
});
export type StripeEvent = z.infer<typeof StripeEvent>;
