import { selectReturnSums } from '@sextant/db/queries/money/select-return-sums';
import { zonedIso } from '../time/zoned-iso.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import type { AskedMoney } from './asked-money.ts';
import type { RefundsResult } from './contract.ts';
import { moneyTotals, rateOf, type TotalsQuery } from './money-totals.ts';

/** What processors show as excessive under Visa's monitoring program: at least both, in a month. */
const LIMIT = { ratio: 0.015, cases: 1500 } as const;

/** Disputes and fraud warnings by settled charges in the calendar month of the period with the most disputes. */
export async function vampOf(
  snapshot: Snapshot,
  { query, asked }: { query: TotalsQuery; asked: AskedMoney },
): Promise<RefundsResult['disputes']['vamp']> {
  const months = await moneyTotals(snapshot, { ...query, interval: 'month' });
  const [disputes, charges] = await Promise.all([months.of('disputes_opened'), months.of('charges')]);
  const counts = disputes.map((count) => count ?? 0);
  const busiest = counts.indexOf(Math.max(...counts));
  const bucket = months.buckets[busiest];
  if (bucket === undefined)
    return { ...rateOf(0, 0), month: null, cases: 0, limit: LIMIT, isExcessive: false };
  const range = { from: new Date(bucket.from), to: new Date(bucket.to) };
  const warnings = (await selectReturnSums(snapshot.sql, { ...range, ...asked }))
    .filter(({ kind, reason }) => kind === 'inquiry' && reason.startsWith('fraud'))
    .reduce((sum, { count }) => sum + count, 0);
  const cases = (counts[busiest] ?? 0) + warnings;
  const rate = rateOf(cases, charges[busiest] ?? 0);
  return {
    ...rate,
    month: zonedIso(new Date(bucket.start), query.zone).slice(0, 10),
    cases,
    limit: LIMIT,
    isExcessive: rate.value !== null && rate.value >= LIMIT.ratio && cases >= LIMIT.cases,
  };
}
