import type { Tier } from './tiers.ts';
import type { DemoCurrency } from './demo-currency.ts';

/** A tier and how often it is paid from an instant on. */
export type MembershipStep = { at: number; tier: Tier; interval: 'month' | 'year' };

/** A paid subscription from beginning to end, with its changes in order. */
export type Membership = {
  currency: DemoCurrency;
  startedAt: number;
  /** Null without a trial. */
  trialEndsAt: number | null;
  /** The first is the start, the others are upgrades, downgrades and changes from month to year. */
  steps: [MembershipStep, ...MembershipStep[]];
  /** What is off each payment before an instant, as a share; null without. */
  discount: { share: number; endsAt: number } | null;
  invoices: Invoice[];
  /** When it ends; far ahead for those who stay. */
  endsAt: number;
  endReason: string;
};

/** One payment that falls due. */
export type Invoice = {
  at: number;
  amountMinor: number;
  /** When the card was declined, in order. */
  declinedAt: number[];
  /** Null when it never was. */
  paidAt: number | null;
};
