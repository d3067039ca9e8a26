import { randomUUID } from 'node:crypto';
import { countDifferentFacts } from '@sextant/db/queries/months/count-different-facts';
import type { MonthComparison } from '@sextant/db/queries/months/different-facts';
import type { ClosedMonthRow } from '@sextant/db/queries/months/insert-closed-month';
import { insertRestatement } from '@sextant/db/queries/months/insert-restatement';
import { insertRestatementCauses } from '@sextant/db/queries/months/insert-restatement-causes';
import { lockMoney } from '@sextant/db/queries/months/lock-money';
import { selectFactSums, type FactSum } from '@sextant/db/queries/months/select-fact-sums';
import { takeLateFacts } from '@sextant/db/queries/months/take-late-facts';
import type { Transaction } from '@sextant/db/transaction';
import { audited, type AuditedChange } from '../../audit/audited.ts';
import type { AuditDescriptor } from '../../kernel/audit-descriptor.ts';
import type { Context } from '../../kernel/context.ts';
import { readReportingSettings } from '../../settings/read-settings.ts';
import type { MonthFigure, RestatedFigure } from './contract.ts';
import { figureKey, monthFigures } from './month-figures.ts';

const RESTATE_MONTH = { action: 'month.restate', resourceType: 'month' } as const satisfies AuditDescriptor;

/** Which rows are looked at: those that were written late, or every one of the month. */
export type Extent = 'late' | 'all';

/** Thrown to leave the transaction without an entry when nothing is other than reported. */
class NothingToRestate extends Error {}

/** Writes down what late facts changed in a closed month, with the rows that did. Returns how many rows, none when all is as reported. */
export function restateMonth(ctx: Context, row: ClosedMonthRow, extent: Extent): Promise<number> {
  return audited(ctx, RESTATE_MONTH, (tx) => restate(tx, { ctx, row, extent })).catch((error: unknown) => {
    if (error instanceof NothingToRestate) return 0;
    throw error;
  });
}

type Task = { ctx: Context; row: ClosedMonthRow; extent: Extent };

async function restate(tx: Transaction, { ctx, row, extent }: Task): Promise<AuditedChange<number>> {
  const { month, fromAt: from, toAt: to } = row;
  await lockMoney(tx);
  const late = await takeLateFacts(tx, month);
  const { currency } = await readReportingSettings(tx);
  const isSameCurrency = currency === row.currency;
  const span = { month, from, to };
  const comparison: MonthComparison = { span, isSameCurrency, late: extent === 'all' ? null : late };
  const causes = await countDifferentFacts(tx, comparison);
  if (causes === 0 && late.length === 0) throw new NothingToRestate();
  if (causes === 0) return { result: 0, resourceId: month, after: { late: late.length, causes } };
  const before = monthFigures(await selectFactSums(tx, 'reported', span));
  const sums = await selectFactSums(tx, 'recorded', span);
  const after = monthFigures(isSameCurrency ? sums : sums.map(withoutReporting));
  const figures = restatedFigures(before, after);
  const id = randomUUID();
  await insertRestatement(tx, { id, month, at: ctx.now, figures, causeCount: causes });
  await insertRestatementCauses(tx, id, comparison);
  return { result: causes, resourceId: month, after: { restatement: id, causes, figures } };
}

function withoutReporting(sum: FactSum): FactSum {
  return { ...sum, reportingMinor: null };
}

const NOTHING = { count: 0, amountMinor: 0, reportingMinor: 0 };

/** Each figure that is not as it was. */
export function restatedFigures(
  before: readonly MonthFigure[],
  after: readonly MonthFigure[],
): RestatedFigure[] {
  const [was, isNow] = [before, after].map(
    (figures) => new Map(figures.map((figure) => [figureKey(figure), figure])),
  );
  const keys = [...new Set([...(was?.keys() ?? []), ...(isNow?.keys() ?? [])])].toSorted();
  return keys.flatMap((key) => {
    const [one, other] = [was?.get(key), isNow?.get(key)];
    const named = other ?? one;
    if (named === undefined) return [];
    const [old, changed] = [amountsOf(one), amountsOf(other)];
    const isSame =
      old.count === changed.count &&
      old.amountMinor === changed.amountMinor &&
      old.reportingMinor === changed.reportingMinor;
    const { reportType, measure, label, currency } = named;
    return isSame ? [] : [{ reportType, measure, label, currency, before: old, after: changed }];
  });
}

function amountsOf(figure: MonthFigure | undefined): RestatedFigure['before'] {
  if (figure === undefined) return NOTHING;
  const { count, amountMinor, reportingMinor } = figure;
  return { count, amountMinor, reportingMinor };
}
