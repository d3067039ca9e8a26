import type { ClosedMonthRow } from '@sextant/db/queries/months/insert-closed-month';
import type { MonthFigure, MonthSummary } from './contract.ts';
import { readFigures } from './read-month.ts';

type Facts = {
  month: string;
  isOver: boolean;
  /** The reporting currency of today. */
  currency: string;
  row: ClosedMonthRow | null;
  /** When it was restated, oldest first. */
  restatedAt: readonly Date[];
};

/** A month as a line of the list. */
export function summariseMonth({ month, isOver, currency, row, restatedAt }: Facts): MonthSummary {
  return {
    month,
    state: stateOf(row !== null, { isOver, isRestated: restatedAt.length > 0 }),
    closedAt: row?.closedAt ?? null,
    closedBy: row?.closedByName ?? null,
    reason: row?.reason ?? null,
    netRevenueMinor: row === null ? null : netOf(readFigures(row)),
    currency: row?.currency ?? currency,
    restatements: restatedAt.length,
    lastRestatedAt: restatedAt.at(-1) ?? null,
  };
}

function stateOf(
  isClosed: boolean,
  { isOver, isRestated }: { isOver: boolean; isRestated: boolean },
): MonthSummary['state'] {
  if (isClosed) return isRestated ? 'restated' : 'closed';
  return isOver ? 'closable' : 'open';
}

/** Over all currencies, in the reporting one; null when a rate was unknown. */
function netOf(figures: readonly MonthFigure[]): number | null {
  return figures
    .filter(({ reportType, measure }) => reportType === 'revenue' && measure === 'net')
    .reduce<number | null>(
      (total, { reportingMinor }) =>
        total === null || reportingMinor === null ? null : total + reportingMinor,
      0,
    );
}
