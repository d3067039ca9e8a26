import type { CustomerSummary } from '@sextant/business/customers/contract';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { formatDate } from '@sextant/ui/format/instant';
import { formatExactNumber } from '@sextant/ui/format/number';
import { countryName } from '../../lib/country-name.ts';
import { CustomerStatusBadge } from '../../lib/customer-status-badge.tsx';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session-provider.tsx';
import type { CustomersFilters } from './customers-filters.ts';
import { CustomersToolbar } from './customers-toolbar.tsx';

type CustomersTableProps = {
  rows: readonly CustomerSummary[];
  total: number;
  filters: CustomersFilters;
  onFiltersChange: (filters: Partial<CustomersFilters>) => void;
  isLoading: boolean;
};

export function CustomersTable({ rows, total, filters, onFiltersChange, isLoading }: CustomersTableProps) {
  const { zone } = useSession();
  return (
    <DataTable
      label="Customers"
      columns={columns(zone)}
      rows={rows}
      rowKey={(row) => String(row.id)}
      rowHref={(row) => paths.customer(row.id)}
      hasColumnMenu
      initiallyHidden={HIDDEN}
      page={{ index: 0, size: rows.length, total }}
      search={{
        value: filters.search,
        onChange: (search) => onFiltersChange({ search }),
        label: 'Search by name, e-mail or id',
      }}
      sort={{ columnId: 'joined', direction: filters.order === 'newest' ? 'descending' : 'ascending' }}
      onSortChange={() => onFiltersChange({ order: filters.order === 'newest' ? 'oldest' : 'newest' })}
      toolbar={<CustomersToolbar filters={filters} onFiltersChange={onFiltersChange} />}
      isLoading={isLoading}
      empty={
        <EmptyState
          title="Nobody matches"
          hint="Loosen the search or the filters. New customers appear here with their first event or record."
        />
      }
    />
  );
}

const HIDDEN = ['role', 'characters', 'id'] as const;

function columns(zone: string): DataTableColumn<CustomerSummary>[] {
  return [
    { id: 'customer', header: 'Customer', isHideable: false, cell: (row) => <CustomerName row={row} /> },
    { id: 'tier', header: 'Tier', cell: (row) => row.tier ?? '—' },
    { id: 'country', header: 'Country', cell: (row) => countryName(row.country) },
    { id: 'role', header: 'Role', cell: (row) => row.role ?? '—' },
    { id: 'source', header: 'Signed up from', cell: (row) => row.signupSource ?? '—' },
    {
      id: 'characters',
      header: 'Characters',
      align: 'end',
      cell: (row) => formatExactNumber(row.characterCount),
    },
    {
      id: 'status',
      header: 'Status',
      cell: (row) => <CustomerStatusBadge status={row.status} isInternal={row.isInternal} />,
    },
    {
      id: 'joined',
      header: 'Joined',
      align: 'end',
      isSortable: true,
      className: 'whitespace-nowrap',
      cell: (row) => formatDate(row.signedUpAt ?? row.firstSeenAt, zone),
    },
    { id: 'id', header: 'Id', cell: (row) => <code className="font-mono text-xs">{row.externalId}</code> },
  ];
}

function CustomerName({ row }: { row: CustomerSummary }) {
  return (
    <span className="block min-w-40">
      <span className="block font-medium text-ink">{row.name ?? row.email ?? row.externalId}</span>
      {row.name !== null && (
        <span className="block text-xs text-ink-subtle">{row.email ?? row.externalId}</span>
      )}
    </span>
  );
}
