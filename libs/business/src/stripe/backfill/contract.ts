import { z } from 'zod';

/** What can be read from Stripe's API, in the order in which it is read: what others name comes first. */
export const BackfillResource = z.enum([
  'products',
  'coupons',
  'accounts',
  'customers',
  'subscriptions',
  'invoices',
  'charges',
  'application_fees',
  'refunds',
  'disputes',
  'payouts',
  'transfers',
  'balance_transactions',
]);
export type BackfillResource = z.infer<typeof BackfillResource>;

export type BackfillProgress = { resource: string; objects: number; isFinished: boolean };

/** How many objects of each resource were read, how many of them told something new, and how many were of the mode that is not counted. */
export type BackfillSummary = { resource: string; objects: number; changed: number; leftOut: number }[];
