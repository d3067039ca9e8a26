import type { ClosedMonthRow } from '@sextant/db/queries/months/insert-closed-month';
import { selectClosedMonths } from '@sextant/db/queries/months/select-closed-months';
import { selectFirstMoney } from '@sextant/db/queries/months/select-first-money';
import { selectRestatements } from '@sextant/db/queries/months/select-restatements';
import { requirePermission } from '../../kernel/actors/require-permission.ts';
import type { Context } from '../../kernel/context.ts';
import { wallOf } from '../../time/wall-clock.ts';
import { readReportingSettings } from '../../settings/read-settings.ts';
import type { MonthSummary } from './contract.ts';
import { monthAfter } from './month-span.ts';
import { summariseMonth } from './summarise-month.ts';

/** Every month since money was first written down, newest first, with what was reported of it. */
export async function listMonths(ctx: Context): Promise<{ items: MonthSummary[] }> {
  requirePermission(ctx, 'reports.read');
  const [{ zone, currency }, first, closed, restatements] = await Promise.all([
    readReportingSettings(ctx.db),
    selectFirstMoney(ctx.db),
    selectClosedMonths(ctx.db),
    selectRestatements(ctx.db),
  ]);
  const now = monthOf(ctx.now, zone);
  const rows = new Map<string, ClosedMonthRow>(closed.map((row) => [row.month, row]));
  const months = new Set([
    ...monthsThrough(first === null ? now : monthOf(first, zone), now),
    ...rows.keys(),
  ]);
  const items = [...months].toSorted().toReversed();
  return {
    items: items.map((month) =>
      summariseMonth({
        month,
        isOver: month < now,
        currency,
        row: rows.get(month) ?? null,
        restatedAt: restatements.filter((entry) => entry.month === month).map(({ at }) => at),
      }),
    ),
  };
}

function monthOf(at: Date, zone: string): string {
  return new Date(wallOf(zone, at.getTime())).toISOString().slice(0, 7);
}

function* monthsThrough(first: string, last: string): Generator<string> {
  for (let month = first; month <= last; month = monthAfter(month)) yield month;
}
