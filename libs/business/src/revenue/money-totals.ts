import type { Frame } from '../metrics/activity/frame.ts';
import { buildFrame } from '../metrics/build-frame.ts';
import { conditionsOf } from '../metrics/conditions.ts';
import type { Filter, Interval, Range } from '../kernel/query/contract.ts';
import { getMetric } from '../metrics/get-metric.ts';
import { countMoney } from '../metrics/money/count-money.ts';
import type { MoneyMeasure } from '../metrics/money/money-measure.ts';
import { bucketsOf } from '../time/buckets.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import type { Rate } from './contract.ts';

export type TotalsQuery = {
  range: Range;
  interval: Interval;
  zone: string;
  where: readonly Filter[];
  now: Date;
  notes: Set<string>;
};

/** Asks for the parts of rates: each measure by bucket, in order; null where a rate of exchange is unknown. */
export async function moneyTotals(snapshot: Snapshot, query: TotalsQuery) {
  const { where, range, ...rest } = query;
  const conditions = conditionsOf(getMetric('revenue_gross'), where, undefined);
  const buckets = bucketsOf(range, query);
  const frame: Frame = await buildFrame(snapshot, { ...rest, buckets, conditions });
  return {
    buckets,
    of: async (measure: MoneyMeasure) => (await countMoney(frame, measure)).get(null) ?? [],
  };
}

/** A part by its whole; null when the whole is zero or one of them is unknown. */
export function rateOf(numerator: number | null, denominator: number | null): Rate {
  const isKnown = numerator !== null && denominator !== null && denominator !== 0;
  return { numerator, denominator, value: isKnown ? numerator / denominator : null };
}
