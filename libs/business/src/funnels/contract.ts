import { z } from 'zod';
import { Zone } from '../kernel/input-values.ts';
import { Filter, Page, Range } from '../kernel/query/contract.ts';

/** ordered: one after another, with anything between. strict: nothing else between. any: in whatever order. */
export const FunnelOrder = z.enum(['ordered', 'strict', 'any']);
export type FunnelOrder = z.infer<typeof FunnelOrder>;

/** From the first visit to the first generation. */
export const DEFAULT_STEPS = ['page_view', 'signup', 'generation'] as const;

export const FunnelQuery = z.object({
  /** Event names; `signup` is the moment of signing up, `generation` the queueing of a generation, `any` any activity. */
  steps: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(10)
    .default(() => [...DEFAULT_STEPS]),
  /** How long after the first step the last may happen. */
  windowSeconds: z
    .number()
    .int()
    .min(1)
    .max(366 * 86_400)
    .default(30 * 86_400),
  order: FunnelOrder.default('ordered'),
  /** The first step happens in it; later ones may follow after its end. */
  range: Range,
  zone: Zone.optional(),
  /** Conditions on traits of people, or on what their first entering event says of itself: `source`, `properties.plan`. */
  where: z.array(Filter).max(20).default([]),
  /** A trait of people, or what their first entering event says of itself, to split by. */
  by: z.string().max(64).optional(),
});
export type FunnelQuery = z.input<typeof FunnelQuery>;

/** The people behind a number of a funnel. */
export const FunnelPeopleQuery = FunnelQuery.extend({
  /** The step's index. */
  step: z.int().min(0).max(9),
  /** left: got this far and no further. */
  outcome: z.enum(['reached', 'left']).default('reached'),
  /** The value of the split; null when not split. */
  group: z.string().max(200).nullable().default(null),
  page: Page.prefault({}),
});
export type FunnelPeopleQuery = z.input<typeof FunnelPeopleQuery>;

/** What every event says of itself. */
export const ENTRY_TRAITS = ['device', 'browser', 'os', 'event_country', 'source'] as const;

/** Before the name of what only the events of one kind carry: `properties.plan`. */
export const PROPERTY_PREFIX = 'properties.';

/** Of what events say, so many values stand by themselves; of more, the smallest stand together as OTHER. */
export const MOST_VALUES = 25;
export const OTHER = 'other';

/** What a funnel can be split and filtered by. */
export type FunnelDimensions = {
  /** Whether people without an account enter, of whom the traits of members are not known. */
  areVisitorsIn: boolean;
  /** Traits that everybody who enters has. */
  traits: string[];
  /** What the entering event says of itself; empty where a record enters. */
  entry: string[];
  /** What the latest entering events carry, as `properties.<name>`, the most frequent first. */
  properties: string[];
};

export type FunnelStep = {
  step: string;
  /** Who got this far. */
  people: number;
  /** Of those who entered; null when nobody did. */
  shareOfEntered: number | null;
  /** Of those who reached the step before; null for the first step. */
  shareOfPrevious: number | null;
  /** Median time since the first step; null when nobody got this far. */
  medianSeconds: number | null;
};

export type FunnelResult = {
  asOf: Date;
  order: FunnelOrder;
  windowSeconds: number;
  range: Range;
  /** False while somebody who entered still has time to go on. */
  isComplete: boolean;
  steps: FunnelStep[];
  /** By value of the split, the largest first; null when not split. */
  groups: { group: string; steps: FunnelStep[] }[] | null;
  /** How many values stand together in the group OTHER; null where each has its own. */
  otherValues: number | null;
};
