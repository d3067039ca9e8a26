import type { DecideInfluencerRequest, InfluencerRequest } from '@sextant/business/requests/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { formatDate } from '@sextant/ui/format/instant';
import { formatExactNumber } from '@sextant/ui/format/number';
import { DecisionDialog } from '../../lib/decision-dialog.tsx';
import { sentence } from '../../lib/dimension-name.ts';
import { RequestCustomer } from '../../lib/request-customer.tsx';

type InfluencerColumnsOptions = {
  zone: string;
  mayDecide: boolean;
  onDecide: (change: DecideInfluencerRequest) => Promise<unknown>;
};

const TONES = { pending: 'warning', approved: 'good', declined: 'neutral' } as const;

export function influencerColumns(options: InfluencerColumnsOptions): DataTableColumn<InfluencerRequest>[] {
  return [
    {
      id: 'customer',
      header: 'Customer',
      isHideable: false,
      cell: (row) => <RequestCustomer customer={row.customer} />,
    },
    { id: 'platform', header: 'Platform', cell: (row) => sentence(row.platform) },
    { id: 'handle', header: 'Handle', cell: (row) => row.handle },
    {
      id: 'followers',
      header: 'Followers',
      align: 'end',
      cell: (row) => formatExactNumber(row.followerCount),
    },
    { id: 'asked', header: 'Asked', align: 'end', cell: (row) => formatDate(row.requestedAt, options.zone) },
    { id: 'status', header: 'Status', cell: (row) => <Status row={row} zone={options.zone} /> },
    ...(options.mayDecide
      ? [
          {
            id: 'decide',
            header: 'Decision',
            cell: (row: InfluencerRequest) => <Decide row={row} onDecide={options.onDecide} />,
          },
        ]
      : []),
  ];
}

function Status({ row, zone }: { row: InfluencerRequest; zone: string }) {
  return (
    <span>
      <Badge tone={TONES[row.status]}>{row.status}</Badge>
      {row.decidedAt !== null && (
        <span className="mt-0.5 block text-xs text-ink-subtle">
          {row.decidedBy ?? 'somebody'}, {formatDate(row.decidedAt, zone)}
          {row.reason !== null && `: ${row.reason}`}
        </span>
      )}
    </span>
  );
}

function Decide({
  row,
  onDecide,
}: {
  row: InfluencerRequest;
  onDecide: InfluencerColumnsOptions['onDecide'];
}) {
  if (row.status !== 'pending') return null;
  const who = `${row.handle} on ${sentence(row.platform)}`;
  const decide = (status: DecideInfluencerRequest['status']) => (reason: string) =>
    onDecide({ id: row.id, status, reason });
  return (
    <span className="flex gap-2">
      <DecisionDialog
        trigger={
          <Button size="small" aria-label={`Decline ${who}`}>
            Decline
          </Button>
        }
        title="Decline this request?"
        consequence={`${who} stays an ordinary member and may ask again.`}
        action="Decline request"
        onConfirm={decide('declined')}
      />
      <DecisionDialog
        trigger={
          <Button size="small" variant="primary" aria-label={`Approve ${who}`}>
            Approve
          </Button>
        }
        title="Approve this request?"
        consequence={`${who} becomes an influencer.`}
        action="Approve request"
        onConfirm={decide('approved')}
      />
    </span>
  );
}
