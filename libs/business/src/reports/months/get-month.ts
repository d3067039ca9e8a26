import { selectClosedMonths } from '@sextant/db/queries/months/select-closed-months';
import { selectFactSums } from '@sextant/db/queries/months/select-fact-sums';
import { selectRestatementCauses } from '@sextant/db/queries/months/select-restatement-causes';
import { selectRestatements } from '@sextant/db/queries/months/select-restatements';
import { requirePermission } from '../../kernel/actors/require-permission.ts';
import type { Context } from '../../kernel/context.ts';
import { readReportingSettings } from '../../settings/read-settings.ts';
import { REPORT_DEFINITIONS } from '../making/report-definitions.ts';
import { MonthTarget, type MonthDetail, type Restatement } from './contract.ts';
import { monthFigures } from './month-figures.ts';
import { monthSpan } from './month-span.ts';
import { readDefinitions, readFigures, readRestatedFigures, readRestatedRow } from './read-month.ts';
import { summariseMonth } from './summarise-month.ts';

const CAUSES_SHOWN = 200;

/** A month as it was reported, as the records say now, and every restatement between with its causes. */
export async function getMonth(ctx: Context, input: MonthTarget): Promise<MonthDetail> {
  requirePermission(ctx, 'reports.read');
  const { month } = MonthTarget.parse(input);
  const [settings, [row = null], history] = await Promise.all([
    readReportingSettings(ctx.db),
    selectClosedMonths(ctx.db, month),
    restatementsOf(ctx, month),
  ]);
  const zone = row?.zone ?? settings.zone;
  const span = row === null ? monthSpan(month, zone) : { month, from: row.fromAt, to: row.toAt };
  const sums = await selectFactSums(ctx.db, 'recorded', span);
  return {
    ...summariseMonth({
      month,
      isOver: span.to.getTime() <= ctx.now.getTime(),
      currency: settings.currency,
      row,
      restatedAt: history.map(({ at }) => at),
    }),
    zone,
    from: span.from,
    to: span.to,
    definitions: row === null ? Object.values(REPORT_DEFINITIONS) : readDefinitions(row),
    reported: row === null ? [] : readFigures(row),
    current: monthFigures(sums),
    history,
  };
}

async function restatementsOf({ db }: Context, month: string): Promise<Restatement[]> {
  const [rows, causes] = await Promise.all([
    selectRestatements(db, month),
    selectRestatementCauses(db, { month, limit: CAUSES_SHOWN }),
  ]);
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    figures: readRestatedFigures(row),
    causeCount: row.causeCount,
    causes: causes
      .filter(({ restatementId }) => restatementId === row.id)
      .map(({ fact, id, before, after }) => ({
        fact,
        id,
        before: readRestatedRow(before),
        after: readRestatedRow(after),
      })),
  }));
}
