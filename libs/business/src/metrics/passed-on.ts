import { SESSION } from '../rollups/dimension.ts';
import {
  GENERATION_DIMENSIONS,
  PAYER_SUBSCRIPTION_DIMENSIONS,
  TRIAL_DIMENSIONS,
  type RecordDimension,
} from './dimension.ts';
import { leavesOf } from './leaves-of.ts';
import type { Computation, RecordMeasure } from './metric-definition.ts';
import { moneyColumnsOf } from './money/money-columns.ts';
import { mrrColumnsOf } from './mrr/mrr-measure.ts';

/** What a computation passes on to what it reads; everything passes on traits of people. */
export type PassedOn = { isOfEvents: boolean; records: readonly RecordDimension[] };

/** What every part of a computation passes on: a dimension beyond it would be offered and not obeyed. */
export function passedOn(computation: Computation): PassedOn {
  const parts = leavesOf(computation).map(passedOnBy);
  const [first, ...others] = parts;
  return {
    isOfEvents: parts.every(({ isOfEvents }) => isOfEvents),
    records: (first?.records ?? []).filter((one) => others.every(({ records }) => records.includes(one))),
  };
}

function passedOnBy(leaf: ReturnType<typeof leavesOf>[number]): PassedOn {
  switch (leaf.kind) {
    case 'active':
    case 'trailing':
    case 'lifecycle':
    case 'regulars':
    case 'newcomers':
    case 'stickiness':
    case 'mean_daily_active':
      return { isOfEvents: true, records: [] };
    case 'events':
      // Sessions are kept whole, not by what their events say.
      return { isOfEvents: leaf.name !== SESSION, records: [] };
    case 'joined':
    case 'joined_to_date':
      return { isOfEvents: false, records: [] };
    case 'records':
      return { isOfEvents: false, records: columnsOfRecords(leaf.measure) };
    case 'money':
      return { isOfEvents: leaf.measure === 'content_viewers', records: moneyColumnsOf(leaf.measure) };
    case 'mrr':
      return { isOfEvents: false, records: mrrColumnsOf(leaf.measure) };
    case 'mrr_cohort':
    case 'lifetime_value':
      return { isOfEvents: false, records: PAYER_SUBSCRIPTION_DIMENSIONS };
    case 'trials':
      return { isOfEvents: false, records: TRIAL_DIMENSIONS };
  }
}

function columnsOfRecords(measure: RecordMeasure): readonly RecordDimension[] {
  switch (measure) {
    case 'generations':
    case 'generations_succeeded':
    case 'generations_failed':
    case 'generations_finished':
      return GENERATION_DIMENSIONS;
    case 'subscriptions_free':
      return TRIAL_DIMENSIONS;
    default:
      return [];
  }
}
