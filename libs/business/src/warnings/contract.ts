import { z } from 'zod';
import { Instant, requireOrder, RowCursor } from '../kernel/input-values.ts';

export const WarningFilters = z
  .object({
    code: z.string().max(100).optional(),
    outcome: z.enum(['rejected', 'corrected']).optional(),
    origin: z.string().max(50).optional(),
    /** Part of the event's name, the field or the message. */
    search: z.string().trim().max(200).optional(),
    /** Received in [from, to). */
    from: Instant.optional(),
    to: Instant.optional(),
  })
  .superRefine(requireOrder);
export type WarningFilters = z.input<typeof WarningFilters>;

export const WarningQuery = WarningFilters.safeExtend({
  cursor: RowCursor.optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type WarningQuery = z.input<typeof WarningQuery>;

export type IngestionWarning = {
  id: number;
  receivedAt: Date;
  /** Which way in: api, segment, posthog, import. */
  origin: string;
  /** The key it was sent with; null for files. */
  apiKey: { id: string; name: string } | null;
  outcome: 'rejected' | 'corrected';
  code: string;
  /** What the sender was told. */
  message: string;
  field: string | null;
  eventName: string | null;
  messageId: string | null;
  /** What was sent, cut; null when nothing was kept. */
  payload: unknown;
};

export type WarningCount = { code: string; outcome: 'rejected' | 'corrected'; count: number; latestAt: Date };

export type WarningList = { items: IngestionWarning[]; total: number; nextCursor: string | null };
