import { z } from 'zod';
import type { MetricResult } from '../metrics/contract.ts';
import type { Range } from '../kernel/query/contract.ts';

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
    /** Of `mau`, those whose role today is it: any activity counts, an upload or completed work is not asked for. */
    activeUploaders: number | null;
    activeCreators: number | null;
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
    /** Net of refunds and lost disputes. */
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
  type: 'signup' | 'payment' | 'refund' | 'credit_note' | 'dispute' | 'purchase' | 'payout' | 'subscription';
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
    /** Customers whose role today is it, with any activity: an upload or completed work is not asked for. */
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

const Amount = z
  .number()
  .nullable()
  .meta({ description: 'Major units of the reporting currency; null when unknown.' });
const Count = z.number().nullable();
const DateText = z
  .string()
  .meta({ description: 'The date of the reporting zone; an ISO instant for hours.' });

/** `GET /api/v1/admin/analytics/dashboard`. Revenue is net of refunds and lost disputes; margin is revenue less payouts. */
export const PlatformReply = z.object({
  summary: z.object({
    revenue: Amount,
    payouts: Amount,
    margin: Amount,
    active_uploaders: Count.meta({
      description:
        'Customers whose role today is uploader, with any activity in the period: uploads are not recorded yet.',
    }),
    active_creators: Count.meta({
      description:
        'Customers whose role today is creator, with any activity in the period: completed work is not recorded yet.',
    }),
    pending_assignments: Count.meta({ description: 'Null: assignments are not recorded yet.' }),
  }),
  trends: z.object({
    revenue: z.array(z.object({ date: DateText, value: Amount })),
    users: z.array(z.object({ date: DateText, uploaders: Count, creators: Count })),
    transactions: z.array(z.object({ date: DateText, count: Count })),
  }),
  creator_levels: z
    .array(z.object({ level: z.string(), count: z.number(), percent: z.number() }))
    .meta({ description: 'Empty: levels are not recorded yet.' }),
  recent_activity: z.array(z.object({ type: z.string(), description: z.string(), timestamp: z.string() })),
});
export type PlatformReply = z.infer<typeof PlatformReply>;
