import { z } from 'zod';
import { type MetricResult } from '../metrics/contract.ts';
import { Page, Range } from '../kernel/query/contract.ts';
import { PeriodQuery } from '../users/contract.ts';

/** Revenue, churn and what a customer brings, bucket by bucket; money in minor units of the reporting currency. */
export type TrendsResult = Record<
  | 'gross'
  | 'refunds'
  | 'creditNotes'
  | 'disputesLost'
  | 'net'
  | 'payouts'
  | 'margin'
  | 'takeRate'
  | 'churn'
  | 'arpu'
  | 'arppu'
  | 'transactions'
  | 'chargesFailed',
  MetricResult
>;

/** Content, creator and content_type split purchases; the others split charges. */
export const BreakdownDimension = z.enum([
  'content',
  'creator',
  'content_type',
  'country',
  'method',
  'product',
  'currency',
]);
export type BreakdownDimension = z.infer<typeof BreakdownDimension>;

export const BreakdownQuery = PeriodQuery.extend({
  by: BreakdownDimension,
  /** How many groups, the largest first. */
  limit: z.number().int().min(1).max(200).default(10),
});
export type BreakdownQuery = z.input<typeof BreakdownQuery>;

/** Money in minor units of the reporting currency; null where a rate is unknown. */
export type RevenueSums = {
  /** Succeeded charges, or purchases, of the period. */
  count: number;
  grossMinor: number | null;
  /** Given back in the period, whenever it was paid. */
  refundsMinor: number | null;
  /** Given back in the period without a charge; of purchases none, since they belong to a charge. */
  creditNotesMinor: number | null;
  disputesLostMinor: number | null;
  netMinor: number | null;
  /** What creators earned by it; null for splits of charges. */
  creatorMinor: number | null;
  /** Refunds of the period by its gross; null when there is none. */
  refundRate: number | null;
};

export type BreakdownGroup = RevenueSums & {
  /** The content's or creator's id as the platform gives it, or the value of the split; `unknown` where none is given. */
  group: string;
  /** The title of a content, the name of a creator; null when there is none. */
  label: string | null;
  /** The creator's customer id, to link to; null for other splits. */
  customerId: number | null;
  /** Of the gross of all groups; null when unknown or nothing was earned. */
  share: number | null;
};

export type BreakdownResult = {
  asOf: Date;
  range: Range;
  by: BreakdownDimension;
  /** ISO 4217. */
  currency: string;
  /** The largest first. */
  groups: BreakdownGroup[];
  /** How many groups there are in all: "top 10 of 487". */
  groupCount: number;
  /** All groups together, also those not listed. */
  total: RevenueSums;
  /** Why a value is unknown, in sentences. */
  notes: string[];
};

/** A part by its whole; null when the whole is zero or a part is unknown. */
export type Rate = { numerator: number | null; denominator: number | null; value: number | null };

export type DisputeState = 'inquiry' | 'open' | 'won' | 'lost';

export type RefundsResult = {
  asOf: Date;
  currency: string;
  refunds: {
    count: number;
    amountMinor: number | null;
    /** Refunds issued in the period by the charges made in it. */
    activity: Rate;
    /** What was given back so far of the charges made in the period, by those charges. */
    cohort: Rate & {
      /** False while charges of the period are younger than 120 days: more may be given back. */
      isMature: boolean;
    };
    /** The largest first; `unknown` where none is given. */
    byReason: { reason: string; count: number; amountMinor: number | null }[];
  };
  disputes: {
    /** Opened in the period; inquiries are not disputes and are counted apart. */
    opened: number;
    byState: { state: DisputeState; count: number; amountMinor: number | null }[];
    byReason: { reason: string; count: number; amountMinor: number | null }[];
    /** Disputes opened in the period by charges of the period (counts). */
    activity: Rate;
    /** Charges of the period that were disputed so far by all of them (counts). */
    cohort: Rate & { isMature: boolean };
    /** Visa VAMP, as near as the ledger tells it: disputes and fraud warnings by settled charges, on the busiest calendar month of the period. */
    vamp: Rate & {
      /** The calendar month, its first day in the reporting zone; null without a charge. */
      month: string | null;
      cases: number;
      /** What processors show as excessive: at least both. */
      limit: { ratio: number; cases: number };
      isExcessive: boolean;
    };
  };
  /** What charts draw over the period; every other rate is asked of the metrics. */
  trend: Record<'refunds' | 'disputeRate', MetricResult>;
  notes: string[];
};

export const RefundListQuery = z.object({
  /** By the day of the refund or dispute. */
  range: Range,
  kinds: z
    .array(z.enum(['refund', 'credit_note', 'dispute', 'inquiry']))
    .min(1)
    .max(20)
    .default(['refund', 'credit_note', 'dispute', 'inquiry']),
  statuses: z
    .array(z.enum(['pending', 'succeeded', 'failed', 'won', 'lost']))
    .min(1)
    .max(20)
    .optional(),
  reason: z.string().max(200).optional(),
  order: z.enum(['newest', 'oldest', 'largest']).default('newest'),
  page: Page.prefault({}),
});
export type RefundListQuery = z.input<typeof RefundListQuery>;

/** Somebody as a list shows them. */
export type PersonLabel = { id: number; externalId: string; name: string | null };

export type RefundRow = {
  id: string;
  kind: 'refund' | 'credit_note' | 'dispute' | 'inquiry';
  status: 'pending' | 'succeeded' | 'failed' | 'won' | 'lost';
  occurredAt: Date;
  amountMinor: number;
  currency: string;
  /** In the reporting currency; null while no rate is known. */
  reportingMinor: number | null;
  reason: string | null;
  customer: PersonLabel;
  /** Null when the charge is not known. */
  charge: {
    id: string;
    amountMinor: number;
    occurredAt: Date;
    method: string | null;
    product: string | null;
  } | null;
};

/** A list with how many there are on all pages. */
export type RefundList = { items: RefundRow[]; total: number };
