import { z } from 'zod';
import { Cursor, Instant, requireOrder, RowCursor, RowId } from '../kernel/input-values.ts';

export const CustomerStatus = z.enum(['active', 'suspended', 'erased']);
export const CustomerRole = z.enum(['uploader', 'creator', 'member']);

/** Accounts of the platform itself are in no number, so a list leaves them out too unless it is asked for them. */
export const InternalAccounts = z.enum(['left_out', 'included', 'only']);
export type InternalAccounts = z.infer<typeof InternalAccounts>;

/** An instant as a call gives it, or as an address does. */
const AddressInstant = z.union([
  Instant,
  z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .pipe(Instant),
]);

/** Any tier of a subscription. */
export const ANY_TIER = '*';

export const CustomerFilters = z
  .object({
    /** Part of a name, an e-mail address, or the start of an id. */
    search: z.string().trim().max(200).optional(),
    /** `unknown` finds those without one; so do tier, country and source. */
    role: z.enum([...CustomerRole.options, 'unknown']).optional(),
    tier: z.string().max(100).optional(),
    country: z.string().max(10).optional(),
    source: z.string().max(200).optional(),
    status: CustomerStatus.optional(),
    /** Signed up, or else first seen, in [from, to). */
    from: AddressInstant.optional(),
    to: AddressInstant.optional(),
    /** Had an active subscription of this tier, as active_subscriptions counts them; `*` is any. */
    subscription: z.string().max(100).optional(),
    /** When they had it: right before this instant; now when left out. */
    at: AddressInstant.optional(),
    internal: InternalAccounts.default('left_out'),
  })
  .superRefine(requireOrder);
export type CustomerFilters = z.output<typeof CustomerFilters>;

const CustomerOrder = z.enum(['newest', 'oldest']);

export const CustomerExportQuery = CustomerFilters.safeExtend({ order: CustomerOrder.default('newest') });
export type CustomerExportQuery = z.input<typeof CustomerExportQuery>;

export const CustomerQuery = CustomerFilters.safeExtend({
  order: CustomerOrder.default('newest'),
  cursor: RowCursor.optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type CustomerQuery = z.input<typeof CustomerQuery>;

export type CustomerSummary = {
  id: number;
  /** The platform's id; a tombstone once erased. */
  externalId: string;
  name: string | null;
  email: string | null;
  role: z.infer<typeof CustomerRole> | null;
  tier: string | null;
  country: string | null;
  signupSource: string | null;
  characterCount: number | null;
  status: z.infer<typeof CustomerStatus>;
  /** Null when the platform never said. */
  signedUpAt: Date | null;
  firstSeenAt: Date;
  isInternal: boolean;
};

export type CustomerList = {
  items: CustomerSummary[];
  /** Everybody the filters find, on all pages. */
  total: number;
  /** Internal accounts that the other filters find and that are not listed. */
  leftOut: number;
  /** How many subscriptions of the tier they had; null when none was asked for. */
  subscriptions: number | null;
  /** Null on the last page. */
  nextCursor: string | null;
};

export type MoneySum = { currency: string; amountMinor: number };

export type CustomerProfile = CustomerSummary & {
  optedOutAt: Date | null;
  erasedAt: Date | null;
  traits: Record<string, unknown>;
  /** Their latest event; null when there is none. */
  lastSeenAt: Date | null;
  totals: {
    events: number;
    /** Days (UTC) with at least one event. */
    activeDays: number;
    generations: number;
    failedGenerations: number;
    bugReports: number;
  };
  /** Null for those who may not see money. */
  money: {
    /** Succeeded charges, by currency. */
    charged: MoneySum[];
    /** Succeeded refunds, by currency. */
    refunded: MoneySum[];
    /** What was given back without a charge, by currency. */
    creditNotes: MoneySum[];
    /** Credits left: bought, granted and refunded, less consumed and expired. */
    creditBalance: number;
    subscriptions: CustomerSubscription[];
  } | null;
  /** The customer's own and every anonymous visitor that turned out to be them, oldest first. */
  identities: CustomerIdentity[];
};

export type CustomerSubscription = {
  id: string;
  plan: string;
  tier: string;
  status: string;
  /** Price of one interval and unit; null when nobody told it. */
  amountMinor: number | null;
  currency: string;
  interval: string;
  quantity: number;
  startedAt: Date;
  endedAt: Date | null;
};

export type CustomerIdentity = {
  id: number;
  kind: 'customer' | 'visitor';
  key: string;
  firstSeenAt: Date;
  /** When it was linked to them; null for the customer itself. */
  mergedAt: Date | null;
};

export const TimelineKind = z.enum([
  'event',
  'generation',
  'credit',
  'transaction',
  'subscription',
  'bug_report',
  'influencer_request',
]);
export type TimelineKind = z.infer<typeof TimelineKind>;

export const TimelineQuery = z.object({
  customerId: RowId,
  /** All kinds when left out. */
  kinds: z.array(TimelineKind).min(1).max(20).optional(),
  cursor: Cursor.optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type TimelineQuery = z.input<typeof TimelineQuery>;

export type TimelineItem = {
  /** Unique within the timeline. */
  key: string;
  kind: TimelineKind;
  occurredAt: Date;
  /** The event's name, or what the record became, such as "failed". */
  title: string;
  /** What else is known, by field; unknown fields are left out. */
  detail: Record<string, unknown>;
};

export type Timeline = {
  /** Newest first. */
  items: TimelineItem[];
  /** Null at the end. */
  nextCursor: string | null;
};

export const EraseCustomer = z.object({
  id: RowId,
  /** Typed again by the person, against erasing the wrong one. */
  externalId: z.string().min(1).max(200),
  reason: z.string().trim().min(5, 'Say why, in a few words.').max(500),
});
export type EraseCustomer = z.infer<typeof EraseCustomer>;
