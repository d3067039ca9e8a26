import { selectReturnSums, type ReturnSum } from '@sextant/db/queries/money/select-return-sums';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { MetricResult } from '../metrics/contract.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import type { MoneyMeasure } from '../metrics/money/money-measure.ts';
import { noteMissingRates } from '../metrics/money/note-missing-rates.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import { DAY_MS } from '../time/calendar.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { PeriodQuery } from '../users/contract.ts';
import { readPeriod } from '../users/read-period.ts';
import { askedMoney } from './asked-money.ts';
import type { RefundsResult } from './contract.ts';
import { moneyTotals, rateOf, type TotalsQuery } from './money-totals.ts';
import { disputeState, summedBy } from './summed-returns.ts';
import { vampOf } from './vamp-of.ts';

/** Until then a charge may be disputed. */
const MATURE_DAYS = 120;

/** What was given back and disputed in a period, by its own day and by the day of the charge, all of one instant. */
export async function getRefunds(ctx: Context, input: PeriodQuery): Promise<RefundsResult> {
  requirePermission(ctx, 'money.read');
  const { period, where } = await readPeriod(ctx, input);
  const { range } = period;
  return withSnapshot(ctx.db, async (snapshot) => {
    const { reporting } = await snapshotFacts(snapshot);
    const zone = period.zone ?? reporting.zone;
    const notes = new Set<string>();
    const asked = await askedMoney(snapshot, 'refunds', { where, zone, now: ctx.now, notes });
    const query: TotalsQuery = { range, interval: 'total', zone, where, now: ctx.now, notes };
    const rows = await selectReturnSums(snapshot.sql, { ...range, ...asked });
    noteMissingRates(
      notes,
      rows.flatMap(({ missing }) => missing ?? []),
    );
    const isMature = range.to.getTime() + MATURE_DAYS * DAY_MS <= ctx.now.getTime();
    const rates = await ratesOf(await moneyTotals(snapshot, query), isMature);
    const trend = await trendOf((metric) => evaluateIn(ctx, snapshot, { ...period, metric, where }));
    return {
      asOf: snapshot.asOf,
      currency: reporting.currency,
      refunds: { ...refundsOf(rows), ...rates.refunds },
      disputes: {
        ...disputesOf(rows),
        ...rates.disputes,
        vamp: await vampOf(snapshot, { query, asked }),
      },
      trend,
      notes: [...notes],
    };
  });
}

async function trendOf(ask: (metric: string) => Promise<MetricResult>): Promise<RefundsResult['trend']> {
  const [refunds, disputeRate] = await Promise.all([ask('refunds'), ask('dispute_rate')]);
  return { refunds, disputeRate };
}

async function ratesOf({ of }: Awaited<ReturnType<typeof moneyTotals>>, isMature: boolean) {
  const total = async (measure: MoneyMeasure) => (await of(measure))[0] ?? null;
  const [gross, charges, given, givenOfCharges, opened, disputed] = await Promise.all([
    total('gross'),
    total('charges'),
    total('refunds'),
    total('refunds_of_charges'),
    total('disputes_opened'),
    total('disputed_charges'),
  ]);
  return {
    refunds: { activity: rateOf(given, gross), cohort: { ...rateOf(givenOfCharges, gross), isMature } },
    disputes: { activity: rateOf(opened, charges), cohort: { ...rateOf(disputed, charges), isMature } },
  };
}

function refundsOf(rows: readonly ReturnSum[]) {
  const given = rows.filter(({ kind, status }) => kind === 'refund' && status === 'succeeded');
  const [all] = summedBy(given, () => 'all');
  return {
    count: all?.[1].count ?? 0,
    amountMinor: all === undefined ? 0 : all[1].amountMinor,
    byReason: summedBy(given, ({ reason }) => reason).map(([reason, sum]) => ({ reason, ...sum })),
  };
}

function disputesOf(rows: readonly ReturnSum[]) {
  const disputes = rows.filter(({ kind }) => kind === 'dispute');
  const questioned = rows.filter(({ kind }) => kind === 'dispute' || kind === 'inquiry');
  return {
    opened: disputes.reduce((sum, { count }) => sum + count, 0),
    byState: summedBy(questioned, disputeState).map(([state, sum]) => ({ state, ...sum })),
    byReason: summedBy(disputes, ({ reason }) => reason).map(([reason, sum]) => ({ reason, ...sum })),
  };
}
