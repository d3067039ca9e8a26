import type { BugReport, CloseBugReport } from '@sextant/business/requests/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatRelativeTime } from '@sextant/ui/format/relative-time';
import { DecisionDialog } from '../../lib/decision-dialog.tsx';
import { RequestCustomer } from '../../lib/request-customer.tsx';
import { useClock, useSession } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';

const SEVERITY_TONES = { low: 'neutral', medium: 'accent', high: 'warning', critical: 'bad' } as const;

type BugReportRowProps = { report: BugReport; onClose: (change: CloseBugReport) => Promise<unknown> };

export function BugReportRow({ report, onClose }: BugReportRowProps) {
  const { now } = useClock();
  const { zone } = usePeriodView();
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={SEVERITY_TONES[report.severity]}>{report.severity}</Badge>
          <span className="font-medium text-ink">{report.title}</span>
        </p>
        {report.body !== null && <p className="mt-1 text-sm text-ink-muted">{report.body}</p>}
        <p className="mt-1 text-xs text-ink-subtle">
          <RequestCustomer customer={report.customer} /> ·{' '}
          <time dateTime={report.reportedAt.toISOString()} title={formatInstant(report.reportedAt, zone)}>
            {formatRelativeTime(report.reportedAt, now)}
          </time>
        </p>
        {report.status !== 'open' && (
          <p className="mt-1 text-xs text-ink-muted">
            {report.status} by {report.closedBy ?? 'somebody'}, {formatInstant(report.closedAt, zone)}:{' '}
            {report.resolution ?? '—'}
          </p>
        )}
      </div>
      {report.status === 'open' && <CloseActions report={report} onClose={onClose} />}
    </li>
  );
}

function CloseActions({ report, onClose }: BugReportRowProps) {
  const { may } = useSession();
  if (!may.decideRequests) return null;
  const decide = (status: CloseBugReport['status']) => (reason: string) =>
    onClose({ id: report.id, status, reason });
  return (
    <div className="flex gap-2">
      <DecisionDialog
        trigger={
          <Button size="small" aria-label={`Decline report ${report.title}`}>
            Decline
          </Button>
        }
        title="Decline this report?"
        consequence={report.title}
        action="Decline report"
        onConfirm={decide('declined')}
      />
      <DecisionDialog
        trigger={
          <Button size="small" variant="primary" aria-label={`Resolve report ${report.title}`}>
            Resolve
          </Button>
        }
        title="Resolve this report?"
        consequence={report.title}
        action="Resolve report"
        onConfirm={decide('resolved')}
      />
    </div>
  );
}
