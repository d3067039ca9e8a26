/** What a report covers: half open, with the calendar that cuts its periods. */
export type ReportRange = { from: Date; to: Date; zone: string; groupBy: 'day' | 'week' | 'month' };
