import type { ReportManifest, ReportRun } from '@sextant/business/reports/contract';
import { Button } from '@sextant/ui/components/button';
import { DataTable } from '@sextant/ui/components/data-table';
import { Dialog } from '@sextant/ui/components/dialog';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { skipToken } from '@tanstack/react-query';
import { PanelState } from '../../lib/panel-state.tsx';
import { trpc } from '../../trpc/react.ts';
import { TYPE_WORDS } from './report-words.ts';
import { TieOutTable } from './tie-out-table.tsx';

type RunDetailProps = {
  runId: string | null;
  zone: string;
  onManifest: (runId: string) => void;
  onClose: () => void;
};

/** What stands with a report: its range, rules, control totals and tie-out. */
export function RunDetail({ runId, zone, onManifest, onClose }: RunDetailProps) {
  const query = trpc.admin.reports.getRun.useQuery(runId === null ? skipToken : { runId });
  if (runId === null) return null;
  return (
    <Dialog
      title={query.data === undefined ? 'Report' : `${TYPE_WORDS[query.data.type].label} report`}
      description="What it covers, by which rules, and whether it ties out."
      size="large"
      isOpen
      onOpenChange={onClose}
      {...(query.data?.status === 'completed' && {
        footer: <Button onClick={() => onManifest(runId)}>Download these facts</Button>,
      })}
    >
      <PanelState query={query} title="Report" height={360}>
        {(run) => (
          <div className="flex flex-col gap-4 pb-2">
            <KeyValueList columns={2} items={facts(run, zone)} />
            {run.manifest !== null && <Totals manifest={run.manifest} />}
            {run.manifest?.tieOut != null && <TieOutTable tieOut={run.manifest.tieOut} zone={zone} />}
            {run.manifest?.notes.map((note) => (
              <p key={note} className="text-xs text-ink-muted">
                {note}
              </p>
            ))}
          </div>
        )}
      </PanelState>
    </Dialog>
  );
}

function facts(run: ReportRun, zone: string) {
  const { manifest } = run;
  return [
    { label: 'First day', value: run.fromDay },
    { label: 'Last day', value: run.lastDay },
    { label: 'Time zone', value: manifest?.zone ?? '—' },
    { label: 'Reporting currency', value: manifest?.currency ?? '—' },
    { label: 'Made', value: run.completedAt === null ? '—' : formatInstant(run.completedAt, zone) },
    { label: 'Asked for by', value: run.requestedBy },
    { label: 'Rows', value: formatExactNumber(run.rowCount) },
    {
      label: 'SHA-256 of the file',
      value: <code className="font-mono text-xs break-all">{run.sha256 ?? '—'}</code>,
    },
    {
      label: 'By the rules of',
      value: manifest?.definitions.map(({ label, version }) => `${label} v${version}`).join(', ') ?? '—',
    },
  ];
}

function Totals({ manifest }: { manifest: ReportManifest }) {
  const { controlTotals, currency } = manifest;
  return (
    <Panel title="Control totals" unit="the rows of the file add up to these" isFlush>
      <DataTable
        label="Control totals"
        rows={controlTotals}
        rowKey={(total) => `${total.measure} ${total.currency}`}
        columns={[
          { id: 'measure', header: 'Measure', isHideable: false, cell: (total) => total.label },
          { id: 'count', header: 'Rows', align: 'end', cell: (total) => formatExactNumber(total.count) },
          {
            id: 'amount',
            header: 'Amount',
            align: 'end',
            cell: (total) => formatExactMoney(total.amountMinor, total.currency),
          },
          {
            id: 'reporting',
            header: `In ${currency}`,
            align: 'end',
            cell: (total) => formatExactMoney(total.reportingMinor, currency),
          },
        ]}
      />
    </Panel>
  );
}
