import type { ReportFilePart, ReportFormat, ReportRunSummary } from '@sextant/business/reports/contract';
import { toast } from '@sextant/ui/components/toast';
import { useQueryStates } from 'nuqs';
import { PanelState } from '../../lib/panel-state.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useTrack } from '../../lib/use-track.ts';
import { errorDetails } from '../../trpc/error-details.ts';
import { NewReport } from './new-report.tsx';
import { reportsParameters } from './reports-filters.ts';
import { RunDetail } from './run-detail.tsx';
import { RunsTable } from './runs-table.tsx';
import { useReports } from './use-reports.ts';

/** Reports that were asked for, and a new one. */
export function RunsTab() {
  const { zone } = usePeriodView();
  const { query, request, cancel, retry, link } = useReports();
  const [{ run: open }, setFilters] = useQueryStates(reportsParameters, { history: 'push' });
  const track = useTrack();
  const download = async (runId: string, part: ReportFilePart, format: ReportFormat) => {
    const { url } = await link({ runId, part });
    track({ name: 'admin_analytics_exported', properties: { dashboard: 'reports', format } });
    window.location.assign(url);
  };
  const attempt = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => toast.error(errorDetails(error).message));
  return (
    <>
      <div className="mb-4 flex justify-end">
        <NewReport onRequest={request} />
      </div>
      <PanelState query={query} title="Reports" height={420}>
        {({ items }) => (
          <RunsTable
            runs={items}
            zone={zone}
            onOpen={({ id }) => void setFilters({ run: id })}
            onDownload={({ id, format }: ReportRunSummary) => attempt(download(id, 'file', format))}
            onCancel={({ id }) => attempt(cancel({ runId: id }))}
            onRetry={({ id }) => attempt(retry({ runId: id }))}
          />
        )}
      </PanelState>
      <RunDetail
        runId={open}
        zone={zone}
        onManifest={(runId) => attempt(download(runId, 'manifest', 'json'))}
        onClose={() => void setFilters({ run: null })}
      />
    </>
  );
}
