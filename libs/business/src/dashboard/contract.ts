import { z } from 'zod';
import type { MetricResult, Range } from '../metrics/contract.ts';

/** The numbers of Home at a glance. "Today" and weeks are those of the reporting zone. */
export type DashboardOverview = {
  asOf: Date;
  zone: string;
  users: {
    total: number | null;
    newToday: number | null;
    newThisWeek: number | null;
    newThisMonth: number | null;
    /** The daily active customers so far; the same as `dau`. */
    active: number | null;
    dau: number | null;
    wau: number | null;
    mau: number | null;
  };
  subscriptions: { active: number | null; byTier: Record<string, number> };
  credits: {
    purchasedToday: number | null;
    consumedToday: number | null;
    grantedToday: number | null;
    refundedToday: number | null;
  };
  /** Today so far, in minor units of the reporting currency; null for a role that may not see money. */
  money: {
    currency: string;
    revenueToday: number | null;
    refundsToday: number | null;
    payoutsToday: number | null;
    marginToday: number | null;
    transactionsToday: number | null;
  } | null;
  /** Null for a role that may not see generations; `successRate` is of the last 24 hours, null when none finished. */
  content: {
    totalImages: number;
    totalCharacters: number;
    today: number | null;
    successRate: number | null;
  } | null;
  /** Null for a role that may not see generations; the time is in seconds, over the last 24 hours, null when none ran. */
  jobs: { queueLength: number; failed24h: number; avgProcessingTime: number | null } | null;
};

/** What waits for somebody; null for a role that may not see it. */
export type QuickStats = {
  asOf: Date;
  openBugReports: number | null;
  failedJobs24h: number | null;
  pendingInfluencerRequests: number | null;
};

export const PlatformQuery = z.object({
  /** The current one so far, compared with the same part of the one before. */
  period: z.enum(['day', 'week', 'month', 'quarter', 'year']).default('month'),
});
export type PlatformQuery = z.input<typeof PlatformQuery>;

/** A number of the period so far, and of the same part of the period before; null is unknown. */
export type Compared = { value: number | null; previous: number | null };

export type PlatformActivity = {
  type: 'signup' | 'payment' | 'refund' | 'dispute' | 'purchase' | 'payout' | 'subscription';
  description: string;
  at: Date;
  /** Whom it is about; null for the platform's own payouts. */
  customerId: number | null;
};

/** The platform in one period. Money is in minor units of the reporting currency, and null for a role that may not see it. */
export type PlatformResult = {
  asOf: Date;
  zone: string;
  currency: string;
  range: Range;
  summary: {
    revenue: Compared | null;
    payouts: Compared | null;
    margin: Compared | null;
    transactions: Compared | null;
    /** Customers with the role who did something. */
    activeUploaders: Compared;
    activeCreators: Compared;
  };
  trends: {
    revenue: MetricResult | null;
    margin: MetricResult | null;
    transactions: MetricResult | null;
    uploaders: MetricResult;
    creators: MetricResult;
  };
  /** The latest first. */
  recentActivity: PlatformActivity[];
};
