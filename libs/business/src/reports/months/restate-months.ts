import { randomUUID } from 'node:crypto';
import type { Db } from '@sextant/db/client';
import { selectClosedMonths } from '@sextant/db/queries/months/select-closed-months';
import { selectFactSums } from '@sextant/db/queries/months/select-fact-sums';
import { selectLateMonths } from '@sextant/db/queries/months/select-late-months';
import type { Context } from '../../kernel/context.ts';
import { readReportingSettings } from '../../settings/read-settings.ts';
import { monthFigures } from './month-figures.ts';
import { restatedFigures, restateMonth } from './restate-month.ts';

/** Restates the closed months that rows were written to since. Returns how many rows made a difference. */
export async function restateLateMonths(db: Db, now: Date): Promise<number> {
  const ctx = workerContext(db, now);
  let causes = 0;
  for (const month of await selectLateMonths(db)) {
    const [row] = await selectClosedMonths(db, month);
    if (row !== undefined) causes += await restateMonth(ctx, row, 'late');
  }
  return causes;
}

/** Compares every closed month with the records, whoever changed them and however. Returns how many rows made a difference. */
export async function compareClosedMonths(db: Db, now: Date): Promise<number> {
  const ctx = workerContext(db, now);
  const { currency } = await readReportingSettings(db);
  let causes = 0;
  for (const row of await selectClosedMonths(db)) {
    if (row.currency !== currency) continue;
    const span = { month: row.month, from: row.fromAt, to: row.toAt };
    const [reported, recorded] = await Promise.all([
      selectFactSums(db, 'reported', span),
      selectFactSums(db, 'recorded', span),
    ]);
    const isAsReported = restatedFigures(monthFigures(reported), monthFigures(recorded)).length === 0;
    if (!isAsReported) causes += await restateMonth(ctx, row, 'all');
  }
  return causes;
}

function workerContext(db: Db, now: Date): Context {
  return { db, now, actor: { kind: 'system', id: 'worker', name: 'Worker' }, requestId: randomUUID() };
}
