import { IsoDay } from '@sextant/business/kernel/input-values';
import { FinancialReportType, ReportFormat, ReportGrouping } from '@sextant/business/reports/contract';
import { z } from 'zod';

/** What `POST /api/v1/admin/reports/financial` takes. */
export const FinancialReportBody = z.strictObject({
  report_type: FinancialReportType.meta({
    description:
      'A 1099 report covers one calendar year. A key gets how many forms are in which state, never names, numbers or amounts.',
  }),
  start_date: IsoDay.meta({
    description: 'The first day, on the calendar of the reporting zone.',
    examples: ['2026-05-01'],
  }),
  end_date: IsoDay.meta({ description: 'The last day: it is in the report.', examples: ['2026-05-31'] }),
  format: ReportFormat.default('csv'),
  group_by: ReportGrouping.default('month'),
});
