import type { FinancialReportType } from '@sextant/business/reports/contract';
import { useSession } from '../../lib/session-provider.tsx';
import { dayOf } from '../../lib/zoned-day.ts';

/** What a report usually covers: the last full month; a calendar year for tax forms. */
export function useUsualDays(type: FinancialReportType): { from: string; to: string } {
  const { now, zone } = useSession();
  const [year = '', month = ''] = dayOf(now, zone).split('-');
  if (type === '1099') return { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` };
  const last =
    month === '01' ? `${Number(year) - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
  return { from: `${last}-01`, to: `${year}-${month}-01` };
}
