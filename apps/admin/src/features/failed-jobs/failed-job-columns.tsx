import type { FailedJob } from '@sextant/business/requests/contract';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { formatDuration } from '@sextant/ui/format/duration';
import { formatInstant } from '@sextant/ui/format/instant';
import { sentence } from '../../lib/dimension-name.ts';
import { RequestCustomer } from '../../lib/request-customer.tsx';

export function failedJobColumns(zone: string): DataTableColumn<FailedJob>[] {
  return [
    {
      id: 'failed',
      header: 'Failed at',
      className: 'whitespace-nowrap tabular-nums',
      cell: (row) => formatInstant(row.finishedAt, zone),
    },
    { id: 'customer', header: 'Customer', cell: (row) => <RequestCustomer customer={row.customer} /> },
    { id: 'type', header: 'Type', className: 'whitespace-nowrap', cell: (row) => sentence(row.type) },
    { id: 'quality', header: 'Quality', cell: (row) => row.quality ?? '—' },
    {
      id: 'reason',
      header: 'Reason',
      cell: (row) => (row.failureReason === null ? '—' : sentence(row.failureReason)),
    },
    {
      id: 'waited',
      header: 'After',
      align: 'end',
      cell: (row) => formatDuration(row.finishedAt.getTime() - row.queuedAt.getTime()),
    },
    { id: 'id', header: 'Job', cell: (row) => <code className="font-mono text-xs">{row.id}</code> },
  ];
}
