import { countLedgerRows } from '@sextant/db/queries/reports/count-ledger-rows';
import { selectReportPace } from '@sextant/db/queries/reports/select-report-pace';
import type { Context } from '../kernel/context.ts';
import { parseMoment } from '../time/parse-moment.ts';
import { getReporting } from '../metrics/reporting.ts';
import type { ReportRun } from './contract.ts';

const DAY_MS = 86_400_000;
/** As measured where nothing was made yet: `npm run bench -- money`. */
const USUAL_ROWS_PER_SECOND = 50_000;
/** Until a worker takes it, and for what does not grow with the rows. */
const START_SECONDS = 1;

/** In how many whole seconds a run that waits should be done, by how long those before it took. */
export async function estimateReport({ db }: Context, run: ReportRun): Promise<number> {
  const pace = await selectReportPace(db.sql, run);
  const rows = pace.rowsPerDay === null ? await countRows(db, run) : pace.rowsPerDay * daysOf(run);
  const rowsPerSecond = pace.rowsPerSecond ?? USUAL_ROWS_PER_SECOND;
  return Math.ceil(START_SECONDS + (pace.rowsAhead + rows) / rowsPerSecond);
}

async function countRows(db: Context['db'], { fromDay, toDay }: ReportRun): Promise<number> {
  const { zone } = await getReporting(db);
  return countLedgerRows(db.sql, { from: parseMoment(fromDay, zone), to: parseMoment(toDay, zone) });
}

function daysOf({ fromDay, toDay }: ReportRun): number {
  return (Date.parse(toDay) - Date.parse(fromDay)) / DAY_MS;
}
