import { z } from 'zod';
import { Instant, Zone } from '../kernel/input-values.ts';
import { Filter, Page, Range } from '../kernel/query/contract.ts';

export const CohortUnit = z.enum(['hour', 'day', 'week', 'month']);
export type CohortUnit = z.infer<typeof CohortUnit>;

/** n-day: active in period n. bracket: at least once in periods 1..n. unbounded: in period n or later. */
export const RetentionKind = z.enum(['n-day', 'bracket', 'unbounded']);
export type RetentionKind = z.infer<typeof RetentionKind>;

export const RetentionQuery = z.object({
  /** `signup`, `first:<event>` or `each:<event>` (recurring: in the cohort of every period they did it). */
  start: z
    .string()
    .max(210)
    .regex(/^(signup|first:.+|each:.+)$/, 'Use signup, first:<event> or each:<event>.'),
  /** `any` or an event name. */
  return: z.string().min(1).max(200),
  kind: RetentionKind,
  cohort: CohortUnit,
  /** Columns: period 0 to periods − 1. */
  periods: z.number().int().min(1).max(400),
  /** Cohorts that start in it; everything when left out. */
  range: Range.optional(),
  /** When the data end; default now. */
  until: Instant.optional(),
  zone: Zone.optional(),
  weekStart: z.enum(['monday', 'sunday']).default('monday'),
  where: z.array(Filter).max(20).default([]),
});
export type RetentionQuery = z.input<typeof RetentionQuery>;

export type Cohort = {
  start: Date;
  size: number;
  /** People counted by period; null where the period is not over for everybody in the cohort. */
  people: (number | null)[];
};

export type RetentionResult = {
  asOf: Date;
  zone: string;
  cohorts: Cohort[];
  /** By period, over the cohorts whose cell is complete: who came back, of how many. Null when no cohort is complete. */
  total: ({ people: number; eligible: number } | null)[];
};

export const CohortComparisonQuery = z.object({
  retention: RetentionQuery,
  /** Each adds its conditions to those of the retention. */
  segments: z
    .array(z.object({ name: z.string().max(100), where: z.array(Filter).max(20) }))
    .min(1)
    .max(5),
});
export type CohortComparisonQuery = z.input<typeof CohortComparisonQuery>;

export type CohortComparison = { segments: { name: string; result: RetentionResult }[] };

export const CohortPeopleQuery = z.object({
  retention: RetentionQuery,
  /** The cohort's start, as the table gives it. */
  cohort: Instant,
  /** The column; null for everybody in the cohort. */
  period: z.number().int().min(0).max(399).nullable(),
  page: Page.prefault({}),
});
export type CohortPeopleQuery = z.input<typeof CohortPeopleQuery>;
