import { checkTotals } from './check-totals.ts';
import { ControlTotals } from './control-totals.ts';
import type { ReportContent, ReportDetail } from './report-content.ts';

/**
 * The detail of a report, with its rows held against its control totals as they are read. `onRows` is told of each
 * portion, and stops the reading by throwing.
 */
export function counted(
  { detail, totals }: Pick<ReportContent, 'detail' | 'totals'>,
  onRows: (rows: number) => void,
): ReportDetail {
  return {
    ...detail,
    read: async function* () {
      const written = new ControlTotals();
      let count = 0;
      for await (const rows of detail.read()) {
        for (const row of rows) detail.tally(row, written.add);
        count += rows.length;
        onRows(rows.length);
        yield rows;
      }
      if (count !== detail.rowCount)
        throw new Error(`The report has ${count} rows where ${detail.rowCount} were counted.`);
      checkTotals(totals, written.list());
    },
  };
}
