import type { IngestionWarning } from '@sextant/business/warnings/contract';
import { Badge } from '@sextant/ui/components/badge';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { ShowMore } from '../../lib/show-more.tsx';
import { WARNING_OUTCOMES, type WarningsFilters } from './warnings-filters.ts';
import { WarningDetail } from './warning-detail.tsx';

type WarningsTableProps = {
  rows: readonly IngestionWarning[];
  total: number;
  filters: WarningsFilters;
  onFiltersChange: (filters: Partial<WarningsFilters>) => void;
  zone: string;
  isBusy: boolean;
  onShowMore: () => void;
};

export function WarningsTable(props: WarningsTableProps) {
  const { rows, total, filters, onFiltersChange, zone, isBusy, onShowMore } = props;
  return (
    <Panel title="Warnings" isFlush>
      <DataTable
        label="Warnings"
        columns={columns(zone, (row) => onFiltersChange({ open: row.id }))}
        rows={rows}
        rowKey={(row) => String(row.id)}
        page={{ index: 0, size: rows.length, total }}
        hasColumnMenu
        search={{
          value: filters.search,
          onChange: (search) => onFiltersChange({ search }),
          label: 'Search event, field or message',
        }}
        toolbar={
          <ChoiceMenu
            label="Outcome"
            value={filters.outcome}
            options={WARNING_OUTCOMES}
            onChange={(outcome) => onFiltersChange({ outcome })}
          />
        }
        empty={
          <EmptyState
            title="No warnings"
            hint="Everything that was sent in this period was taken as it came. Loosen the filters to see more."
          />
        }
      />
      <ShowMore shown={rows.length} total={total} noun="warnings" isBusy={isBusy} onShowMore={onShowMore} />
      <WarningDetail
        warning={rows.find((row) => row.id === filters.open) ?? null}
        zone={zone}
        onClose={() => onFiltersChange({ open: null })}
      />
    </Panel>
  );
}

function columns(zone: string, onOpen: (row: IngestionWarning) => void): DataTableColumn<IngestionWarning>[] {
  return [
    {
      id: 'received',
      header: 'Received',
      className: 'whitespace-nowrap tabular-nums',
      cell: (row) => formatInstant(row.receivedAt, zone),
    },
    {
      id: 'outcome',
      header: 'Outcome',
      cell: (row) => <Badge tone={row.outcome === 'rejected' ? 'bad' : 'warning'}>{row.outcome}</Badge>,
    },
    { id: 'event', header: 'Event', cell: (row) => row.eventName ?? '—' },
    {
      id: 'message',
      header: 'What the sender was told',
      isHideable: false,
      cell: (row) => (
        <button
          type="button"
          className="text-left text-accent-ink hover:underline"
          onClick={() => onOpen(row)}
        >
          {row.message}
        </button>
      ),
    },
    { id: 'origin', header: 'Way in', cell: (row) => row.apiKey?.name ?? row.origin },
  ];
}
