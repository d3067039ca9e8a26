import { FinancialReportType, ReportFormat, ReportGrouping } from '@sextant/business/reports/contract';
import { z } from 'zod';

const Day = z.iso.date('Write the day as 2026-05-01.');

/** What `POST /api/v1/admin/reports/financial` takes. */
export const FinancialReportBody = z.strictObject({
  report_type: FinancialReportType.meta({ description: 'A 1099 report covers one calendar year.' }),
  start_date: Day.meta({
    description: 'The first day, on the calendar of the reporting zone.',
    examples: ['2026-05-01'],
  }),
  end_date: Day.meta({ description: 'The day after the last: it is left out.', examples: ['2026-06-01'] }),
  format: ReportFormat.default('csv'),
  group_by: ReportGrouping.default('month'),
});
