import { z } from 'zod';
import { Zone } from '../../kernel/input-values.ts';
import { type MetricResult } from '../../metrics/contract.ts';
import { Filter, Page, Range } from '../../kernel/query/contract.ts';

/** What moved a customer's MRR. New is the first ever; a reactivation follows a churn. */
export const MovementKind = z.enum(['new', 'reactivation', 'expansion', 'contraction', 'churn']);
export type MovementKind = z.infer<typeof MovementKind>;

/** What a subscription says of itself; every MRR metric can be split and filtered by it. */
export const SubscriptionTrait = z.enum(['plan', 'tier']);
export type SubscriptionTrait = z.infer<typeof SubscriptionTrait>;

/** The whole range as one step from MRR to MRR: start + steps = end. */
export type MrrWaterfall = {
  range: Range;
  /** Minor units of `currency`; null when an exchange rate is missing. */
  startMinor: number | null;
  endMinor: number | null;
  /** In the order of drawing. Contraction and churn are negative. */
  steps: { kind: MovementKind; amountMinor: number | null; activities: number }[];
};

/** Everything that subscriptions say of a period, of one instant. */
export type SubscriptionsResult = {
  asOf: Date;
  zone: string;
  /** ISO 4217, of every amount. */
  currency: string;
  waterfall: MrrWaterfall;
} & Record<
  | 'mrr'
  | 'mrrByTier'
  | 'mrrByPlan'
  | 'arr'
  | 'netNew'
  | 'new'
  | 'reactivation'
  | 'expansion'
  | 'contraction'
  | 'churn'
  | 'quickRatio'
  | 'payingCustomers'
  | 'arpa'
  | 'ltv'
  /** Subscriptions with MRR. */
  | 'active'
  | 'activeByTier'
  | 'started'
  | 'cancelled'
  | 'cancelledByReason'
  | 'upgraded'
  | 'downgraded'
  | 'logoChurn'
  | 'logoChurnByTier'
  | 'voluntaryChurn'
  | 'involuntaryChurn'
  | 'grossChurn'
  | 'netChurn'
  /** Within each bucket; the next two look back twelve months from each bucket's end. */
  | 'nrr'
  | 'grr'
  | 'nrr12'
  | 'grr12'
  | 'trialConversion',
  MetricResult
>;

/** How MRR moved in a period: the part of what subscriptions say that explains MRR. */
export type WaterfallResult = Pick<
  SubscriptionsResult,
  'asOf' | 'zone' | 'currency' | 'waterfall' | MovementKind
>;

/** The activities behind a bar or cell. Their sum is the number that was clicked. */
export const MovementsQuery = z.object({
  /** The bucket, or the whole range; half open. */
  range: Range,
  zone: Zone.optional(),
  /** All kinds when left out. */
  kinds: z.array(MovementKind).min(1).max(20).optional(),
  /** The conditions of the number. */
  where: z.array(Filter).max(20).default([]),
  /** The split of the number and its value. */
  by: z.string().max(64).optional(),
  group: z.string().max(200).optional(),
  /** A cell of the upgrades and downgrades matrix. */
  move: z.object({ by: SubscriptionTrait, from: z.string().max(200), to: z.string().max(200) }).optional(),
  /** Only upgrades and downgrades: changes of plan. */
  isPlanMove: z.boolean().default(false),
  order: z.enum(['newest', 'largest']).default('newest'),
  page: Page.prefault({}),
});
export type MovementsQuery = z.input<typeof MovementsQuery>;

export type MrrCustomer = {
  id: number;
  /** The platform's id; a tombstone once erased. */
  externalId: string;
  name: string | null;
};

/** One movement of one customer: everything of theirs that changed at one instant, netted. */
export type MrrActivity = {
  customer: MrrCustomer;
  at: Date;
  /** `switch` is a change of plan of the same monthly value: it moves nothing. */
  kind: MovementKind | 'switch';
  /** Of the customer, in the reporting currency; null when an exchange rate is missing. */
  deltaMinor: number | null;
  beforeMinor: number | null;
  afterMinor: number | null;
  /** The subscription that changed most. */
  subscriptionId: string;
  /** The plan and tier moved to, or lost. */
  plan: string;
  tier: string;
  /** Those moved from; null when it was not a change of an existing subscription. */
  fromPlan: string | null;
  fromTier: string | null;
  /** In which the subscription is paid. */
  currency: string;
  /** Why a subscription ended; null when nobody said, or it did not end. */
  cancelReason: string | null;
  /** True when a churn came of a failed payment. */
  isInvoluntary: boolean;
};

export type MovementList = {
  asOf: Date;
  currency: string;
  items: MrrActivity[];
  /** On all pages. */
  total: number;
  customers: number;
  sumMinor: number | null;
};

/** Moves between plans or tiers. */
export const PlanMovesQuery = z.object({
  range: Range,
  zone: Zone.optional(),
  by: SubscriptionTrait.default('plan'),
  where: z.array(Filter).max(20).default([]),
});
export type PlanMovesQuery = z.input<typeof PlanMovesQuery>;

export type PlanMoves = {
  asOf: Date;
  currency: string;
  by: SubscriptionTrait;
  /** Every plan or tier of a cell, the one with the highest monthly price first. */
  values: string[];
  /** Only cells in which something happened. */
  cells: {
    from: string;
    to: string;
    moves: number;
    customers: number;
    upgrades: number;
    downgrades: number;
    /** Null when an exchange rate is missing. */
    deltaMinor: number | null;
  }[];
};

/** Revenue retention: what each cohort of new customers still pays. */
export const RevenueCohortsQuery = z.object({
  unit: z.enum(['month', 'week']).default('month'),
  /** Columns: period 0 to periods − 1. */
  periods: z.number().int().min(1).max(60).default(13),
  /** Cohorts that begin in it; everything when left out. */
  range: Range.optional(),
  zone: Zone.optional(),
  where: z.array(Filter).max(20).default([]),
});
export type RevenueCohortsQuery = z.input<typeof RevenueCohortsQuery>;

export type RevenueCohort = {
  start: Date;
  /** Customers who paid for the first time in it. */
  customers: number;
  /** What they pay at the end of period n; null where it is not over, or an exchange rate is missing. */
  mrrMinor: (number | null)[];
  /** MRR(n) / MRR(0); null where MRR(0) is 0 or a value is unknown. */
  share: (number | null)[];
};

export type RevenueCohorts = {
  asOf: Date;
  zone: string;
  currency: string;
  unit: 'month' | 'week';
  cohorts: RevenueCohort[];
  /** By period, over the cohorts that have it: sum of MRR(n), of MRR(0). Null where none has. */
  total: ({ mrrMinor: number; startMinor: number; share: number | null } | null)[];
};

/** The same month under the published rules of others. */
export const MrrBridgeQuery = z.object({
  /** The end of this range, or now where it is not over, is the instant that is compared. */
  range: Range,
  zone: Zone.optional(),
});
export type MrrBridgeQuery = z.input<typeof MrrBridgeQuery>;

export type BridgeDifference = {
  id: string;
  label: string;
  /** What their rule says, and what ours says. */
  explanation: string;
  /** Theirs less ours. */
  amountMinor: number;
  customers: number;
  /** The largest first; at most 100. */
  items: {
    customer: MrrCustomer;
    subscriptionId: string;
    plan: string;
    oursMinor: number;
    theirsMinor: number;
    differenceMinor: number;
  }[];
};

export type MrrBridge = {
  asOf: Date;
  zone: string;
  currency: string;
  at: Date;
  ours: { mrrMinor: number | null; formulaVersion: number; definition: string };
  others: {
    id: 'stripe' | 'chartmogul';
    label: string;
    sources: { title: string; url: string }[];
    /** Null when an exchange rate is missing. */
    mrrMinor: number | null;
    /** Ours + the differences = theirs, to the cent. */
    differences: BridgeDifference[];
    /** Rules of theirs that ask for what is not recorded here. */
    notComparable: string[];
  }[];
};
