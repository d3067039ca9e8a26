import { selectBelowZero } from '@sextant/db/queries/credits/select-credit-faults';
import { selectCreditBands } from '@sextant/db/queries/credits/select-credit-bands';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import { buildFrame } from '../metrics/build-frame.ts';
import { conditionsOf } from '../metrics/conditions.ts';
import { evaluateIn } from '../metrics/evaluate-metric.ts';
import { getMetric } from '../metrics/get-metric.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import type { RecordMeasure } from '../metrics/metric-definition.ts';
import { countRecords } from '../metrics/records/count-records.ts';
import { bucketsOf } from '../time/buckets.ts';
import { recordRequest } from '../metrics/records/record-request.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import type { Period, PeriodQuery } from '../users/contract.ts';
import { readPeriod } from '../users/read-period.ts';
import type { BalanceBand, Breakage, CreditsResult } from './contract.ts';
import { readCreditLedger } from './read-credit-ledger.ts';
import { readCreditLiability } from './read-credit-liability.ts';

/** Balances at which a band begins: below zero, none, then ever larger. */
const BANDS = [0, 1, 10, 50, 100, 500, 1000, 5000, 10_000];

/** What came in and went out of credits, what is left, whose it is and what it is worth: all of one instant. */
export async function getCredits(ctx: Context, input: PeriodQuery): Promise<CreditsResult> {
  requirePermission(ctx, 'money.read');
  const { period, where } = await readPeriod(ctx, input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const { reporting } = await snapshotFacts(snapshot);
    const { range } = period;
    const at = new Date(Math.min(range.to.getTime(), Math.max(ctx.now.getTime(), range.from.getTime())));
    const { people, frame } = await askedPeople(ctx, snapshot, {
      period,
      where,
      zone: period.zone ?? reporting.zone,
    });
    const ask = (metric: string) => evaluateIn(ctx, snapshot, { ...period, metric, where });
    const series = {
      purchased: await ask('credits_purchased'),
      granted: await ask('credits_granted'),
      refunded: await ask('credits_refunded'),
      consumed: await ask('credits_consumed'),
      expired: await ask('credits_expired'),
      balance: await ask('credits_balance'),
    };
    const ledger = await readCreditLedger(frame, { from: range.from, to: at, people });
    const liability = await readCreditLiability(frame, { at, people });
    const bands = await selectCreditBands(snapshot.sql, { at, people, edges: BANDS });
    return {
      asOf: snapshot.asOf,
      range,
      currency: reporting.currency,
      series,
      ledger,
      liability,
      distribution: bands.map(toBand),
      breakage: {
        sold: await breakageOf(frame, 'credits_purchased', 'credits_sold_expired'),
        granted: await breakageOf(frame, 'credits_granted', 'credits_granted_expired'),
      },
      belowZero: await selectBelowZero(snapshot.sql, people),
      notes: [...frame.notes],
    };
  });
}

type Asked = {
  period: Period;
  where: ReturnType<typeof PeriodQuery.parse>['where'];
  zone: string;
};

async function askedPeople(ctx: Context, snapshot: Snapshot, { period, where, zone }: Asked) {
  const conditions = conditionsOf(getMetric('credits_purchased'), where, undefined);
  const frame = await buildFrame(snapshot, {
    now: ctx.now,
    zone,
    interval: period.interval,
    buckets: bucketsOf(period.range, { interval: 'total', zone }),
    conditions,
  });
  return { frame, people: recordRequest(frame).people };
}

async function breakageOf(frame: Frame, all: RecordMeasure, lost: RecordMeasure): Promise<Breakage> {
  const [credits, expired] = await Promise.all([all, lost].map((measure) => totalOf(frame, measure)));
  return { credits: credits ?? 0, expired: expired ?? 0, share: credits ? (expired ?? 0) / credits : null };
}

async function totalOf(frame: Frame, measure: RecordMeasure): Promise<number> {
  return (await countRecords(frame, measure)).get(null)?.[0] ?? 0;
}

function toBand({
  band,
  customers,
  credits,
}: {
  band: number;
  customers: number;
  credits: number;
}): BalanceBand {
  return { from: BANDS[band - 1] ?? null, to: BANDS[band] ?? null, customers, credits };
}
