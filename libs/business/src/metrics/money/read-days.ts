import type { MoneyCount } from '@sextant/db/queries/money/money-count-query';
import { selectMoneyCounts, type MoneyCountQuery } from '@sextant/db/queries/money/select-money-counts';
import { isDayColumn, selectMoneyDays } from '@sextant/db/queries/money/select-money-days';
import type { Frame } from '../activity/frame.ts';
import { snapshotFacts } from '../snapshot-facts.ts';
import { planDays, type DayPlan } from './plan-days.ts';

const FACTS = {
  transactions: ['charge', 'refund', 'credit_note', 'dispute', 'inquiry'],
  payouts: ['payout'],
} as const;
type DaySource = keyof typeof FACTS;
type DayQuery = MoneyCountQuery & { source: DaySource };

/** Answers from the days that are kept; null where they cannot: another zone, hours, conditions on people, other columns. */
export async function readDays(frame: Frame, query: MoneyCountQuery): Promise<MoneyCount[] | null> {
  if (!isOfDays(query)) return null;
  const { reporting } = await snapshotFacts(frame.snapshot);
  if (frame.zone !== reporting.zone) return null;
  const plan = planDays(frame.buckets, frame.zone);
  return plan === null ? null : readPlanned(frame, query, plan);
}

function isOfDays(query: MoneyCountQuery): query is DayQuery {
  return (
    query.source in FACTS &&
    !query.isOfPeople &&
    query.people === null &&
    query.labels === null &&
    query.trait === null &&
    (query.by === null || isDayColumn(query.by)) &&
    query.where.every(({ column }) => isDayColumn(column))
  );
}

/** Kept days less the internal accounts in them, and the cut days from records. */
async function readPlanned(
  frame: Frame,
  query: DayQuery,
  { edges, instants, cuts }: DayPlan,
): Promise<MoneyCount[]> {
  const { sql } = frame.snapshot;
  const { where, by, source } = query;
  const [days, internal, ...ends] = await Promise.all([
    selectMoneyDays(sql, { edges, where, by, facts: FACTS[source] }),
    selectMoneyCounts(sql, { ...query, edges: instants, isInternal: true }),
    ...cuts.map(({ window, from, to }) =>
      selectMoneyCounts(sql, { ...query, edges: [new Date(from), new Date(to)] }).then((rows) =>
        rows.map((row) => ({ ...row, window })),
      ),
    ),
  ]);
  return [...days, ...internal.map(takenOff), ...ends.flat()];
}

function takenOff(row: MoneyCount): MoneyCount {
  return { ...row, count: -row.count, minor: -row.minor, unconverted: -row.unconverted, missing: null };
}
