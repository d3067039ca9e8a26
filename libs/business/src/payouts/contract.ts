import { z } from 'zod';
import { Instant, RowId } from '../kernel/input-values.ts';
import { type MetricResult } from '../metrics/contract.ts';
import { Page, Range } from '../kernel/query/contract.ts';
import type { PersonLabel } from '../revenue/contract.ts';

export const PayoutStatus = z.enum(['pending', 'in_transit', 'paid', 'failed', 'cancelled', 'reversed']);
export type PayoutStatus = z.infer<typeof PayoutStatus>;

export const PayoutStatesQuery = z.object({ range: Range });
export type PayoutStatesQuery = z.input<typeof PayoutStatesQuery>;

/** Money in minor units of the reporting currency; null where a rate is unknown. */
export type PayoutStates = {
  asOf: Date;
  currency: string;
  /** Payouts to creators that were created in the period. */
  byStatus: { status: PayoutStatus; count: number; amountMinor: number | null }[];
  /** Why payouts of the period failed, the most frequent first. */
  failures: { code: string; message: string | null; count: number; amountMinor: number | null }[];
  /** Pending and in transit today, by the day they are due (YYYY-MM-DD); null when none is given. */
  schedule: { day: string | null; count: number; amountMinor: number | null }[];
  /** Why a value is unknown, in sentences. */
  notes: string[];
};

export type PayoutOverview = PayoutStates & {
  trend: Record<
    'payouts' | 'failed' | 'pending' | 'outstanding' | 'earnings' | 'margin' | 'marginCash' | 'takeRate',
    MetricResult
  >;
};

export const PayoutListQuery = z.object({
  /** By the day of their creation; all when left out. */
  range: Range.optional(),
  recipient: z.enum(['creator', 'platform']).default('creator'),
  statuses: z.array(PayoutStatus).min(1).max(20).optional(),
  /** Customer id of the creator. */
  creatorId: RowId.optional(),
  failureCode: z.string().max(200).optional(),
  order: z.enum(['newest', 'oldest', 'largest']).default('newest'),
  page: Page.prefault({}),
});
export type PayoutListQuery = z.input<typeof PayoutListQuery>;

export type PayoutRow = {
  id: string;
  recipient: 'creator' | 'platform';
  /** Null for the platform's own. */
  creator: PersonLabel | null;
  status: PayoutStatus;
  amountMinor: number;
  currency: string;
  /** In the reporting currency; null while no rate is known. */
  reportingMinor: number | null;
  createdAt: Date;
  /** YYYY-MM-DD; null when unknown. */
  scheduledFor: string | null;
  paidAt: Date | null;
  /** When it failed, was cancelled or came back. */
  returnedAt: Date | null;
  method: string | null;
  failureCode: string | null;
  failureMessage: string | null;
};

export type PayoutList = {
  items: PayoutRow[];
  /** On all pages. */
  total: number;
  /** What all pages add up to, by currency. */
  sums: { currency: string; amountMinor: number; count: number }[];
};

export const PayoutQuery = z.object({ id: z.string().min(1).max(200) });
export type PayoutQuery = z.input<typeof PayoutQuery>;

/** One purchase whose creator's share a payout pays. */
export type PaidPurchase = {
  id: string;
  occurredAt: Date;
  contentId: string;
  contentTitle: string | null;
  contentType: string | null;
  buyer: PersonLabel;
  /** Price and share in minor units of `currency`. */
  amountMinor: number;
  creatorMinor: number;
  /** Of the share, what refunds and lost disputes took back by now. */
  clawbackMinor: number;
  currency: string;
};

export type PayoutDetail = PayoutRow & {
  /** Purchases that name this payout, oldest first; at most 1000. */
  purchases: PaidPurchase[];
  purchaseCount: number;
  /** Their shares less clawbacks, in the payout's currency; null when none names it or one is of another currency. */
  purchasesMinor: number | null;
  /** The payout less its purchases: 0 when it pays exactly them; null when they are not known. */
  differenceMinor: number | null;
  /** What the payment processor booked for it. */
  bookings: {
    id: string;
    type: string;
    amountMinor: number;
    feeMinor: number;
    netMinor: number;
    currency: string;
    createdAt: Date;
  }[];
};

export const BalanceQuery = z.object({
  /** Everything up to this instant counts; now when left out. */
  at: Instant.optional(),
  creatorId: RowId.optional(),
  order: z.enum(['largest', 'oldest']).default('largest'),
  page: Page.prefault({}),
});
export type BalanceQuery = z.input<typeof BalanceQuery>;

/** By the age of what earned it, in whole days at the instant; what was paid out is taken from the oldest. */
export type Ageing = { days0to30: number; days31to60: number; days61to90: number; over90: number };

/** What one creator is owed in one currency, in its minor units. */
export type CreatorBalance = {
  creator: PersonLabel;
  currency: string;
  earnedMinor: number;
  /** Shares that refunds and lost disputes took back. */
  clawedBackMinor: number;
  /** Payouts pending, in transit or paid. */
  paidOutMinor: number;
  /** Earned less clawed back less paid out; negative when the creator was overpaid. */
  outstandingMinor: number;
  ageing: Ageing;
  /** Of the oldest purchase that is not paid out; null when nothing is outstanding. */
  oldestAt: Date | null;
  /** The outstanding amount in the reporting currency at the rate of the day; null while no rate is known. */
  reportingMinor: number | null;
};

export type BalanceList = {
  at: Date;
  /** The reporting currency: that of `total`. */
  currency: string;
  items: CreatorBalance[];
  /** Pairs of creator and currency that are not settled, on all pages. */
  count: number;
  /** Of all pages; equals the metric outstanding_balance at the instant. Null where a rate is unknown. */
  total: { outstandingMinor: number | null; ageing: Ageing | null; overpaidMinor: number | null };
  notes: string[];
};
