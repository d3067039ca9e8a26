import type { MoneyCondition } from '@sextant/db/queries/money/money-count-query';
import { readPopulation } from '../metrics/activity/population.ts';
import { conditionsOf } from '../metrics/conditions.ts';
import type { Filter } from '../kernel/query/contract.ts';
import { MONEY_DIMENSIONS } from '../metrics/dimension.ts';
import { getMetric } from '../metrics/get-metric.ts';
import { recordColumns } from '../metrics/records/record-columns.ts';
import type { Snapshot } from '../rollups/snapshot.ts';

export type AskedMoney = {
  /** Only these customers' money; everybody's when null. */
  people: number[] | null;
  where: MoneyCondition[];
};

/** Conditions as they hold for a metric, sorted into whose money and which. Throws `invalid` for a dimension it does not have. */
export async function askedMoney(
  snapshot: Snapshot,
  metric: string,
  query: { where: readonly Filter[]; zone: string; now: Date; notes: Set<string> },
): Promise<AskedMoney> {
  const { people, records } = conditionsOf(getMetric(metric), query.where, undefined);
  const { limits } = await readPopulation(snapshot, { ...query, where: people, by: null });
  return {
    people: limits === null ? null : [...limits.ids()],
    where: recordColumns({ recordBy: null, recordConditions: records }, MONEY_DIMENSIONS).where,
  };
}
