import type { AuditLogEntry } from '@sextant/business/audit/contract';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { sentence } from '../../lib/dimension-name.ts';
import { actionWords } from './action-words.ts';
import { AUDIT_PAGE_SIZE, type AuditLogFilters } from './audit-log-filters.ts';
import { resourceName } from './resource-name.ts';

type AuditLogTableProps = {
  rows: readonly AuditLogEntry[];
  total: number;
  filters: AuditLogFilters;
  zone: string;
  onFilter: (next: Partial<AuditLogFilters>) => void;
};

export function AuditLogTable({ rows, total, filters, zone, onFilter }: AuditLogTableProps) {
  return (
    <TablePanel
      title="Entries"
      columns={columns(zone, (sequence) => onFilter({ page: filters.page, open: sequence }))}
      rows={rows}
      rowKey={(row) => String(row.sequence)}
      hasColumnMenu
      initiallyHidden={HIDDEN}
      page={{ index: filters.page, size: AUDIT_PAGE_SIZE, total }}
      onPageChange={(page) => onFilter({ page })}
      search={{
        value: filters.search,
        onChange: (search) => onFilter({ search }),
        label: 'Search in the entries',
      }}
      empty={
        <EmptyState
          title="No entries"
          hint="Nobody did this in the time you chose. Loosen the filters to see more."
        />
      }
    />
  );
}

const HIDDEN = ['request'] as const;

function columns(zone: string, onOpen: (sequence: number) => void): DataTableColumn<AuditLogEntry>[] {
  return [
    {
      id: 'sequence',
      header: '#',
      align: 'end',
      className: 'w-14 text-ink-subtle',
      cell: (row) => row.sequence,
    },
    {
      id: 'when',
      header: 'When',
      className: 'whitespace-nowrap tabular-nums',
      cell: (row) => formatInstant(row.occurredAt, zone),
    },
    {
      id: 'admin',
      header: 'Admin',
      isHideable: false,
      cell: (row) => (
        <>
          <span className="font-medium text-ink">{row.actor.name}</span>
          <span className="block text-xs text-ink-muted">{sentence(row.actor.role ?? row.actor.kind)}</span>
        </>
      ),
    },
    {
      id: 'action',
      header: 'Action',
      isHideable: false,
      cell: (row) => (
        <button
          type="button"
          className="text-left text-accent-ink hover:underline"
          onClick={() => onOpen(row.sequence)}
        >
          {actionWords(row.action)}
        </button>
      ),
    },
    { id: 'resource', header: 'Resource', cell: (row) => <Resource entry={row} /> },
    {
      id: 'reason',
      header: 'Reason',
      className: 'max-w-64',
      cell: (row) => <span className="line-clamp-2">{row.reason ?? '—'}</span>,
    },
    {
      id: 'request',
      header: 'Request',
      cell: (row) => <code className="font-mono text-xs">{row.requestId}</code>,
    },
  ];
}

function Resource({ entry }: { entry: AuditLogEntry }) {
  const name = resourceName(entry);
  return (
    <>
      {sentence(entry.resourceType)}
      {name !== null && (
        <span className="block max-w-56 truncate text-xs text-ink-muted" title={entry.resourceId ?? name}>
          {name}
        </span>
      )}
    </>
  );
}
