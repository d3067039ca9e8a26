import {
  selectBalances,
  type BalanceRow,
  type BalanceTotal,
} from '@sextant/db/queries/money/select-balances';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { noteMissingRates } from '../metrics/money/note-missing-rates.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { BalanceQuery, type BalanceList, type CreatorBalance } from './contract.ts';

/** What creators are owed at an instant, by creator and currency, with the age of what earned it. */
export async function listBalances(ctx: Context, input: BalanceQuery): Promise<BalanceList> {
  requirePermission(ctx, 'money.read');
  const { at = ctx.now, creatorId = null, order, page } = BalanceQuery.parse(input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const { reporting } = await snapshotFacts(snapshot);
    const { items, total } = await selectBalances(snapshot.sql, { at, creatorId, order, ...page });
    const notes = new Set<string>();
    noteMissingRates(notes, total.missing ?? []);
    return {
      at,
      currency: reporting.currency,
      items: items.map(creatorBalance),
      count: total.count,
      total: totalOf(total),
      notes: [...notes],
    };
  });
}

function creatorBalance(row: BalanceRow): CreatorBalance {
  const { days0to30, days31to60, days61to90, over90 } = row;
  return {
    creator: { id: row.creatorId, externalId: row.externalId, name: row.name },
    currency: row.currency,
    earnedMinor: row.earned,
    clawedBackMinor: row.clawedBack,
    paidOutMinor: row.paidOut,
    outstandingMinor: row.outstanding,
    ageing: { days0to30, days31to60, days61to90, over90 },
    oldestAt: row.oldestAt,
    reportingMinor: row.reporting,
  };
}

function totalOf(total: BalanceTotal): BalanceList['total'] {
  if (total.unconverted > 0) return { outstandingMinor: null, ageing: null, overpaidMinor: null };
  const { days0to30, days31to60, days61to90, over90 } = total;
  return {
    outstandingMinor: total.outstanding,
    ageing: { days0to30, days31to60, days61to90, over90 },
    overpaidMinor: total.overpaid,
  };
}
