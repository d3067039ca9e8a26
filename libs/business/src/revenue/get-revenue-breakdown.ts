import {
  selectContentTitles,
  selectCreatorNames,
  type GroupName,
} from '@sextant/db/queries/money/select-group-names';
import { selectRevenueGroups, type RevenueGroup } from '@sextant/db/queries/money/select-revenue-groups';
import { readPeriod } from '../users/read-period.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { noteMissingRates } from '../metrics/money/note-missing-rates.ts';
import { snapshotFacts } from '../metrics/snapshot-facts.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import { askedMoney } from './asked-money.ts';
import {
  BreakdownQuery,
  type BreakdownDimension,
  type BreakdownGroup,
  type BreakdownResult,
} from './contract.ts';
import { revenueSums } from './revenue-sums.ts';

const OF_PURCHASES: readonly BreakdownDimension[] = ['content', 'creator', 'content_type'];

/** Revenue of a period by what was bought, by whom it was made, or by how it was paid: the largest groups and all of it. */
export async function getRevenueBreakdown(ctx: Context, input: BreakdownQuery): Promise<BreakdownResult> {
  requirePermission(ctx, 'money.read');
  const { by, limit } = BreakdownQuery.parse(input);
  const { where, period } = await readPeriod(ctx, input);
  const isOfPurchases = OF_PURCHASES.includes(by);
  return withSnapshot(ctx.db, async (snapshot) => {
    const { reporting } = await snapshotFacts(snapshot);
    const zone = period.zone ?? reporting.zone;
    const about = isOfPurchases ? 'content_revenue' : 'revenue_gross';
    const notes = new Set<string>();
    const asked = await askedMoney(snapshot, about, { where, zone, now: ctx.now, notes });
    const { from, to } = period.range;
    const [all, ...groups] = await selectRevenueGroups(snapshot.sql, { ...asked, by, from, to, limit });
    noteMissingRates(notes, all?.missing ?? []);
    const total = revenueSums(all, isOfPurchases);
    const names = await readNames(snapshot, by, groups);
    return {
      asOf: snapshot.asOf,
      range: period.range,
      by,
      currency: reporting.currency,
      groups: groups.map((row) => {
        const sums = revenueSums(row, isOfPurchases);
        return { ...nameOf(row, names), ...sums, share: shareOf(sums.grossMinor, total.grossMinor) };
      }),
      groupCount: all?.groups ?? 0,
      total,
      notes: [...notes],
    };
  });
}

function readNames({ sql }: Snapshot, by: BreakdownDimension, rows: readonly RevenueGroup[]) {
  const groups = rows.flatMap(({ group }) => (group === null ? [] : [group]));
  if (by === 'content') return selectContentTitles(sql, groups);
  return by === 'creator' ? selectCreatorNames(sql, groups) : Promise.resolve([]);
}

function nameOf(
  { group }: RevenueGroup,
  names: readonly GroupName[],
): Pick<BreakdownGroup, 'group' | 'label' | 'customerId'> {
  const name = names.find((one) => one.group === group);
  return { group: group ?? 'unknown', label: name?.label ?? null, customerId: name?.customerId ?? null };
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
