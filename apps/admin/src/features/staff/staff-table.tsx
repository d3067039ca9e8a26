import type { NewStaff, StaffMember } from '@sextant/business/access/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatDate, formatInstant } from '@sextant/ui/format/instant';
import { sentence } from '../../lib/dimension-name.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { AddStaff } from './add-staff.tsx';

type StaffTableProps = {
  rows: readonly StaffMember[];
  onOpen: (staffId: string) => void;
  onCreate: (input: NewStaff) => Promise<{ password: string }>;
};

/** Everybody who may sign in. */
export function StaffTable({ rows, onOpen, onCreate }: StaffTableProps) {
  const { zone, staff } = useSession();
  return (
    <TablePanel
      title="Staff"
      subtitle="Who may sign in, and as what. Every change is in the audit log."
      columns={columns({ zone, ownId: staff.id, onOpen })}
      rows={rows}
      rowKey={(row) => row.id}
      toolbar={<AddStaff onCreate={onCreate} />}
    />
  );
}

type ColumnsProps = { zone: string; ownId: string; onOpen: (staffId: string) => void };

function columns({ zone, ownId, onOpen }: ColumnsProps): DataTableColumn<StaffMember>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      isHideable: false,
      cell: (row) => (
        <>
          <span className="font-medium text-ink">{row.name}</span>
          {row.id === ownId && <span className="text-ink-subtle"> (you)</span>}
          <span className="block text-xs text-ink-muted">{row.email}</span>
        </>
      ),
    },
    { id: 'role', header: 'Role', cell: (row) => sentence(row.role) },
    { id: 'state', header: 'State', cell: (row) => <StaffState member={row} /> },
    {
      id: 'second-factor',
      header: 'Second factor',
      cell: (row) =>
        row.hasSecondFactor ? <Badge tone="good">On</Badge> : <Badge tone="warning">Off</Badge>,
    },
    {
      id: 'signed-in',
      header: 'Signed in',
      className: 'whitespace-nowrap',
      cell: (row) => (row.lastSignInAt === null ? '—' : formatInstant(row.lastSignInAt, zone)),
    },
    {
      id: 'since',
      header: 'Since',
      className: 'whitespace-nowrap',
      cell: (row) => formatDate(row.createdAt, zone),
    },
    {
      id: 'manage',
      header: 'Manage',
      align: 'end',
      isHideable: false,
      cell: (row) => (
        <Button size="small" aria-label={`Manage ${row.name}`} onClick={() => onOpen(row.id)}>
          Manage
        </Button>
      ),
    },
  ];
}

function StaffState({ member }: { member: StaffMember }) {
  if (member.isDisabled) return <Badge tone="bad">Disabled</Badge>;
  if (member.lockedUntil !== null) return <Badge tone="warning">Locked</Badge>;
  return <Badge tone="good">Active</Badge>;
}
