import { z } from 'zod';
import { Cursor, Instant, requireOrder } from '../kernel/input-values.ts';

/** Who a request or job belongs to; null when nobody is known. */
export type RequestCustomer = { id: number; externalId: string; name: string | null };

const page = {
  cursor: Cursor.optional(),
  limit: z.number().int().min(1).max(200).default(50),
} as const;

/** Those of internal accounts alone, which no number counts. */
const isInternal = z.boolean().default(false);

const reason = z.string().trim().min(3, 'Say why, in a few words.').max(2000);

export const BugReportStatus = z.enum(['open', 'resolved', 'declined']);
export const BugSeverity = z.enum(['low', 'medium', 'high', 'critical']);

export const BugReportQuery = z.object({
  status: BugReportStatus.optional(),
  severity: BugSeverity.optional(),
  isInternal,
  ...page,
});
export type BugReportQuery = z.input<typeof BugReportQuery>;

export type BugReport = {
  id: string;
  customer: RequestCustomer | null;
  title: string;
  body: string | null;
  severity: z.infer<typeof BugSeverity>;
  status: z.infer<typeof BugReportStatus>;
  reportedAt: Date;
  /** Null while open; so are the next two. */
  closedAt: Date | null;
  closedBy: string | null;
  resolution: string | null;
};

export const CloseBugReport = z.object({
  id: z.string().min(1).max(200),
  status: z.enum(['resolved', 'declined']),
  reason,
});
export type CloseBugReport = z.infer<typeof CloseBugReport>;

export const InfluencerRequestStatus = z.enum(['pending', 'approved', 'declined']);

export const InfluencerRequestQuery = z.object({
  status: InfluencerRequestStatus.optional(),
  isInternal,
  ...page,
});
export type InfluencerRequestQuery = z.input<typeof InfluencerRequestQuery>;

export type InfluencerRequest = {
  id: string;
  customer: RequestCustomer;
  platform: string;
  handle: string;
  /** Null when not said. */
  followerCount: number | null;
  status: z.infer<typeof InfluencerRequestStatus>;
  requestedAt: Date;
  /** Null while pending; so are the next two. */
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string | null;
};

export const DecideInfluencerRequest = z.object({
  id: z.string().min(1).max(200),
  status: z.enum(['approved', 'declined']),
  reason,
});
export type DecideInfluencerRequest = z.infer<typeof DecideInfluencerRequest>;

export const FailedJobQuery = z
  .object({
    /** Failed in [from, to); the last 24 hours when left out. */
    from: Instant.optional(),
    to: Instant.optional(),
    type: z.string().max(100).optional(),
    /** `unknown` finds those without a reason. */
    failureReason: z.string().max(1000).optional(),
    isInternal,
    ...page,
  })
  .superRefine(requireOrder);
export type FailedJobQuery = z.input<typeof FailedJobQuery>;

export type FailedJob = {
  id: string;
  customer: RequestCustomer;
  type: string;
  quality: string | null;
  failureReason: string | null;
  queuedAt: Date;
  /** When it failed. */
  finishedAt: Date;
};

/** One page, with how many there are on all pages. `nextCursor` is null on the last. */
export type Page<Item> = {
  items: Item[];
  total: number;
  /** Those of internal accounts that the other conditions find and that are not listed. */
  leftOut: number;
  nextCursor: string | null;
};

/** Failed jobs with how many failed for each reason, most frequent first. */
export type FailedJobs = Page<FailedJob> & {
  reasons: { reason: string | null; count: number }[];
};
