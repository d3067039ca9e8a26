import type { ReportRunSummary } from '@sextant/business/reports/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Progress } from '@sextant/ui/components/progress';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatExactNumber } from '@sextant/ui/format/number';
import { FileSpreadsheet } from 'lucide-react';
import { FORMAT_WORDS, STATUS_WORDS, TIE_OUT_WORDS, TYPE_WORDS } from './report-words.ts';
import { RUNS_SHOWN } from './reports-filters.ts';
import { isUnderWay } from './use-reports.ts';

export type RunActions = {
  onOpen: (run: ReportRunSummary) => void;
  onDownload: (run: ReportRunSummary) => void;
  onCancel: (run: ReportRunSummary) => void;
  onRetry: (run: ReportRunSummary) => void;
};

type RunsTableProps = RunActions & { runs: readonly ReportRunSummary[]; zone: string };

export function RunsTable({ runs, zone, ...actions }: RunsTableProps) {
  return (
    <TablePanel
      title="Reports"
      unit={runs.length < RUNS_SHOWN ? `${runs.length} in all` : `the latest ${RUNS_SHOWN}`}
      columns={columns(zone, actions)}
      rows={runs}
      rowKey={(row) => row.id}
      empty={
        <EmptyState
          icon={<FileSpreadsheet />}
          title="No report yet"
          hint="Ask for one: it covers any range and says whether it ties out."
        />
      }
    />
  );
}

function columns(zone: string, actions: RunActions): DataTableColumn<ReportRunSummary>[] {
  return [
    {
      id: 'report',
      header: 'Report',
      isHideable: false,
      cell: (run) => (
        <button type="button" className="text-left whitespace-nowrap" onClick={() => actions.onOpen(run)}>
          <span className="block font-medium text-accent-ink hover:underline">
            {TYPE_WORDS[run.type].label}
          </span>
          <span className="block text-xs text-ink-muted">
            {run.fromDay} to {run.lastDay}, by {run.groupBy}
          </span>
        </button>
      ),
    },
    { id: 'format', header: 'As', cell: (run) => FORMAT_WORDS[run.format] },
    { id: 'status', header: 'State', className: 'min-w-48', cell: (run) => <RunState run={run} /> },
    {
      id: 'rows',
      header: 'Rows',
      align: 'end',
      cell: (run) => formatExactNumber(run.rowCount),
    },
    {
      id: 'tie',
      header: 'Tie-out',
      cell: (run) =>
        run.tieOut === null ? (
          '—'
        ) : (
          <Badge tone={TIE_OUT_WORDS[run.tieOut].tone}>{TIE_OUT_WORDS[run.tieOut].label}</Badge>
        ),
    },
    {
      id: 'asked',
      header: 'Asked for',
      className: 'whitespace-nowrap',
      cell: (run) => (
        <>
          {formatInstant(run.createdAt, zone)}
          <span className="block text-xs text-ink-muted">{run.requestedBy}</span>
        </>
      ),
    },
    {
      id: 'act',
      header: 'Action',
      align: 'end',
      isHideable: false,
      cell: (run) => <RunButton run={run} {...actions} />,
    },
  ];
}

function RunState({ run }: { run: ReportRunSummary }) {
  const { status, progress, error, isCancelling } = run;
  if (status === 'processing' && progress.rowsTotal !== null) {
    return (
      <Progress
        label={isCancelling ? 'Cancelling' : 'Running'}
        done={progress.rowsDone}
        total={progress.rowsTotal}
        noun="rows"
        rate={progress.rowsPerSecond}
      />
    );
  }
  return (
    <>
      <Badge tone={STATUS_WORDS[status].tone} hasDot>
        {isCancelling && isUnderWay(run) ? 'Cancelling' : STATUS_WORDS[status].label}
      </Badge>
      {error !== null && <span className="mt-1 block max-w-72 text-xs text-bad-ink">{error}</span>}
    </>
  );
}

function RunButton({ run, onDownload, onCancel, onRetry }: RunActions & { run: ReportRunSummary }) {
  const name = `${TYPE_WORDS[run.type].label} ${run.fromDay}`;
  if (run.status === 'completed') {
    return (
      <Button size="small" variant="primary" aria-label={`Download ${name}`} onClick={() => onDownload(run)}>
        Download
      </Button>
    );
  }
  if (isUnderWay(run)) {
    return (
      <Button
        size="small"
        disabled={run.isCancelling}
        aria-label={`Cancel ${name}`}
        onClick={() => onCancel(run)}
      >
        Cancel
      </Button>
    );
  }
  return (
    <Button size="small" aria-label={`Try ${name} again`} onClick={() => onRetry(run)}>
      Try again
    </Button>
  );
}
