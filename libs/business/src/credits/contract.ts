import { z } from 'zod';
import { Instant, RowId } from '../kernel/input-values.ts';
import type { MetricResult } from '../metrics/contract.ts';
import type { Range } from '../kernel/query/contract.ts';

/** purchased, granted and refunded add credits; consumed and expired take them. */
export type CreditKind = 'purchased' | 'granted' | 'refunded' | 'consumed' | 'expired';

/** The movements of a period, and what they make of the balance. All in credits. */
export type CreditLedger = Record<CreditKind, number> & {
  /** What customers had when the period began. */
  opening: number;
  /** What they had when it ended, or have now, added up by itself. */
  closing: number;
  /** Closing less opening less the movements: 0, or something is wrong. */
  difference: number;
};

/** How many customers have a balance in [from, to); `from` is null for those below zero. */
export type BalanceBand = {
  from: number | null;
  /** Null for no end. */ to: number | null;
  customers: number;
  credits: number;
};

/** Credits that are left of what came in so long ago. */
export type CreditAge = {
  origin: 'purchased' | 'granted' | 'refunded';
  /** Age in whole days in [fromDays, toDays): 0–30 days are from 0 to 31. */
  fromDays: number;
  /** Null for no end. */
  toDays: number | null;
  credits: number;
  /** What was paid for them, in minor units of the reporting currency; 0 for credits that were given, null when it is unknown. */
  valueMinor: number | null;
};

export type CreditLiability = {
  /** At this instant: the end of the period, or now. */
  at: Date;
  /** Everything that customers could still spend. */
  credits: number;
  /** The part of it that was paid for. */
  purchasedCredits: number;
  /** What was paid for that part, the oldest credits being spent first; null when a price or rate is unknown. */
  valueMinor: number | null;
  /** By origin and age, the youngest first; rows without credits are left out. */
  ageing: CreditAge[];
};

/** How many came in, how many of them expired until now; null when none came in. */
export type Breakage = { credits: number; expired: number; share: number | null };

export type CreditsResult = {
  asOf: Date;
  range: Range;
  /** ISO 4217. */
  currency: string;
  series: Record<CreditKind | 'balance', MetricResult>;
  ledger: CreditLedger;
  /** Of the customers with at least one movement, at the end of the period or now; the lowest first. */
  distribution: BalanceBand[];
  liability: CreditLiability;
  /** Of the credits sold in the period, those that were lost unspent until now; of granted ones apart. */
  breakage: { sold: Breakage; granted: Breakage };
  /** Customers who now have fewer credits than none. */
  belowZero: number;
  /** Why a value is unknown, in sentences. */
  notes: string[];
};

/** Credits of one customer, now. */
export type CreditAccount = Record<CreditKind, number> & {
  customerId: number;
  balance: number;
  /** The most that can be given back: what was taken and not given back yet. */
  refundable: number;
  /** The most that one action may move. */
  largestAction: number;
};

const Action = z.object({
  customerId: RowId,
  credits: z.int('Enter whole credits.').min(1, 'At least one credit.').max(2_147_483_647, 'Too many.'),
  reason: z.string().trim().min(3, 'Say why.').max(500, 'At most 500 characters.'),
  /** Made once for a form: the same again is the same action, however often it is sent. */
  idempotencyKey: z.uuid(),
});

export const GrantCredits = Action.extend({
  /** When what is left of them is lost; null when never. */
  expiresAt: Instant.nullable().default(null),
});
export type GrantCredits = z.input<typeof GrantCredits>;

/** Gives back credits that were consumed or expired. */
export const RefundCredits = Action.extend({
  /** The generation whose credits are given back, when there is one. */
  generationId: z.string().trim().min(1).max(200).nullable().default(null),
});
export type RefundCredits = z.input<typeof RefundCredits>;

export type CreditActionResult = { entryId: string; /** After the action. */ balance: number };

/** Key `credits`: how much one action of staff may move. */
export const CreditSettings = z.object({
  largestAction: z.int('Enter whole credits.').min(1, 'At least one credit.').max(1_000_000_000, 'Too many.'),
});
export type CreditSettings = z.infer<typeof CreditSettings>;

/** A customer whose credits do not add up. */
export type CreditFault = {
  customerId: number;
  externalId: string;
  /** The sum of all entries. */
  entries: number;
  /** The balance that is kept beside them. */
  kept: number;
  /** The least that the balance ever was, in the order of the entries. */
  lowest: number;
};

export type CreditVerdict = {
  customers: number;
  entries: number;
  /** Balance kept is not the sum of the entries. */
  differing: CreditFault[];
  /** At some instant more was spent than there was. */
  belowZero: CreditFault[];
};
