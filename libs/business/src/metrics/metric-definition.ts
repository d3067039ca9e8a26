import type { Permission } from '../kernel/actors/permission.ts';
import type { MetricUnit } from './contract.ts';
import type { Dimension, RecordDimension } from './dimension.ts';
import type { MoneyMeasure } from './money/money-measure.ts';
import type { MrrCohort, MrrMeasure } from './mrr/mrr-measure.ts';

/** customers: identified people. visitors: those nobody identified yet. everybody: both. Internal accounts are in none. */
export type Who = 'customers' | 'visitors' | 'everybody';

/** What people did: an event by its canonical name, `*` for any qualifying activity, `$session` for sessions they began. */
export type ActivityName = '*' | '$session' | (string & {});

/** How a metric that counts people picks them. */
export type PeopleComputation =
  | { kind: 'active'; who: Who; name: ActivityName }
  | { kind: 'trailing'; days: number }
  | { kind: 'lifecycle'; part: 'new' | 'retained' | 'resurrected' | 'lost' }
  | { kind: 'regulars'; days: number; activeDays: number }
  | { kind: 'joined' }
  | { kind: 'joined_to_date' }
  | { kind: 'newcomers'; hasJoined: boolean };

/** A number kept by the platform's records, by its query in libs/db. */
export type RecordMeasure =
  | 'generations'
  | 'generations_succeeded'
  | 'generations_failed'
  | 'generations_finished'
  | 'credits_purchased'
  | 'credits_consumed'
  | 'credits_granted'
  | 'credits_refunded'
  | 'credits_expired'
  | 'credits_balance'
  | 'credits_liability'
  | 'credits_sold_expired'
  | 'credits_granted_expired'
  | 'subscriptions_free'
  | 'bug_reports_open'
  | 'influencer_requests_pending';

export type CountComputation =
  | PeopleComputation
  | { kind: 'events'; who: Who; name: ActivityName }
  | { kind: 'records'; measure: RecordMeasure }
  | { kind: 'money'; measure: MoneyMeasure }
  | { kind: 'mrr'; measure: MrrMeasure }
  | ({ kind: 'mrr_cohort' } & MrrCohort)
  | { kind: 'trials'; part: 'ended' | 'paid' }
  /** What is added less what is taken off. */
  | { kind: 'balance'; plus: readonly CountComputation[]; minus: readonly CountComputation[] }
  /** The mean of the daily active customers over the bucket's days so far. */
  | { kind: 'mean_daily_active' };

/** Every metric is a count, a quotient of two counts, or the stickiness of the daily count. */
export type Computation =
  | CountComputation
  | { kind: 'quotient'; of: CountComputation; by: CountComputation }
  | { kind: 'stickiness'; days: number }
  | { kind: 'lifetime_value' };

/** What a number means; tooltips, exports, the documentation and the API render it. */
export type MetricDefinition = {
  id: string;
  label: string;
  unit: MetricUnit;
  /** Which direction is good news. */
  better: 'up' | 'down' | 'neutral';
  /** One sentence. */
  definition: string;
  /** Goes up when the same data give another number. */
  formulaVersion: number;
  /** Where the definition comes from. */
  source: string;
  /** What it can be split and filtered by. */
  dimensions: readonly Dimension[];
  /** Those of them that its records say of themselves: a subscription's own tier, not its customer's of today. */
  recordDimensions?: readonly RecordDimension[];
  permission: Permission;
  computation: Computation;
};
