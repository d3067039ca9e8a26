import { z } from 'zod';
import { PlatformQuery } from '../dashboard/contract.ts';
import { Zone } from '../kernel/input-values.ts';
import { MetricQuery, type MetricResult } from '../metrics/contract.ts';
import { Filter, Range } from '../kernel/query/contract.ts';

const Period = MetricQuery.pick({ range: true, interval: true, zone: true, compare: true, toDate: true });
export type Period = z.output<typeof Period>;

/** When and among whom. A period that is named is the current one so far. */
export const PeriodQuery = z.object({
  period: z.union([Period, PlatformQuery.shape.period.unwrap()]).default('month'),
  where: z.array(Filter).max(20).default([]),
});
export type PeriodQuery = z.input<typeof PeriodQuery>;

export type GrowthResult = Record<
  'total' | 'new' | 'newBySource' | 'firstActive' | 'retained' | 'resurrected' | 'lost',
  MetricResult
>;

export type ActiveResult = Record<
  'dau' | 'wau' | 'mau' | 'stickiness' | 'powerUsers' | 'sessionsPerUser',
  MetricResult
> & {
  /** Null for a role that may not see generations. */
  generationsPerUser: MetricResult | null;
};

export const UserRetentionQuery = z.object({
  /** Length of cohorts and periods, from sign-up on. */
  cohortSize: z.enum(['day', 'week', 'month']),
  periods: z.number().int().min(1).max(400).default(31),
  range: Range.optional(),
  where: z.array(Filter).max(20).default([]),
});
export type UserRetentionQuery = z.input<typeof UserRetentionQuery>;

export const SegmentationQuery = z.object({
  by: z.enum(['tier', 'country', 'role', 'signup_source', 'characters', 'activity']),
  where: z.array(Filter).max(20).default([]),
});
export type SegmentationQuery = z.input<typeof SegmentationQuery>;

export type SegmentationResult = {
  asOf: Date;
  by: SegmentationQuery['by'];
  customers: number;
  /** The largest first; everybody is in exactly one. */
  groups: {
    group: string;
    customers: number;
    /** Of all customers; null when there are none. */
    share: number | null;
    /** Active on one of the last 30 days. */
    active: number;
  }[];
};

export const LifetimeQuery = z.object({
  /** Customers who signed up in it; all when left out. */
  range: Range.optional(),
  /** Days without activity after which a customer counts as gone. */
  inactiveDays: z.number().int().min(1).max(365).default(30),
  where: z.array(Filter).max(20).default([]),
  by: z.string().max(64).optional(),
  zone: Zone.optional(),
});
export type LifetimeQuery = z.input<typeof LifetimeQuery>;

/** One step of a survival curve. */
export type LifetimePoint = {
  /** Days since the customer signed up. */
  day: number;
  /** Customers still there when the day began, and observed for so long. */
  atRisk: number;
  /** Of them, those who were not seen again. */
  gone: number;
  /** Share that outlives the day, by Kaplan and Meier. */
  survival: number;
};

export type LifetimeCurve = {
  customers: number;
  points: LifetimePoint[];
  /** The first day that fewer than half outlive; null while more than half do. */
  medianDays: number | null;
};

export type LifetimeResult = LifetimeCurve & {
  asOf: Date;
  inactiveDays: number;
  /** By value of the split, the largest first; null when not split. */
  groups: (LifetimeCurve & { group: string })[] | null;
};
