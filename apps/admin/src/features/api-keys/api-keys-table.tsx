import type { ApiKeyTarget, ApiKeyView, NewApiKey } from '@sextant/business/access/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatDate, formatInstant } from '@sextant/ui/format/instant';
import { ConfirmChange } from '../../lib/confirm-change.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { AddApiKey } from './add-api-key.tsx';

type ApiKeysTableProps = {
  rows: readonly ApiKeyView[];
  onCreate: (input: NewApiKey) => Promise<{ key: string }>;
  onRevoke: (target: ApiKeyTarget) => Promise<void>;
};

export function ApiKeysTable({ rows, onCreate, onRevoke }: ApiKeysTableProps) {
  const { zone } = useSession();
  return (
    <TablePanel
      title="API keys"
      subtitle="How SDKs and servers send events and records, and read numbers back. Only a hash of each is kept."
      columns={columns(zone, onRevoke)}
      rows={rows}
      rowKey={(row) => row.id}
      toolbar={<AddApiKey onCreate={onCreate} />}
      empty={<EmptyState title="No keys" hint="Add one, and give it to an SDK as its write key." />}
    />
  );
}

function columns(zone: string, onRevoke: ApiKeysTableProps['onRevoke']): DataTableColumn<ApiKeyView>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      isHideable: false,
      cell: (row) => (
        <>
          <span className="font-medium text-ink">{row.name}</span>
          <code className="block font-mono text-xs text-ink-muted">{row.prefix}…</code>
        </>
      ),
    },
    {
      id: 'kind',
      header: 'Kind',
      cell: (row) => <Badge tone={row.kind === 'secret' ? 'accent' : 'neutral'}>{row.kind}</Badge>,
    },
    {
      id: 'scopes',
      header: 'May',
      cell: (row) => <span className="font-mono text-xs">{row.scopes.join(', ')}</span>,
    },
    {
      id: 'created',
      header: 'Created',
      className: 'whitespace-nowrap',
      cell: (row) => `${formatDate(row.createdAt, zone)} by ${row.createdBy}`,
    },
    {
      id: 'used',
      header: 'Last used',
      className: 'whitespace-nowrap',
      cell: (row) => (row.lastUsedAt === null ? 'never' : formatInstant(row.lastUsedAt, zone)),
    },
    {
      id: 'state',
      header: 'State',
      align: 'end',
      isHideable: false,
      cell: (row) =>
        row.revokedAt === null ? (
          <RevokeKey row={row} onRevoke={onRevoke} />
        ) : (
          <Badge tone="bad">revoked {formatDate(row.revokedAt, zone)}</Badge>
        ),
    },
  ];
}

function RevokeKey({ row, onRevoke }: { row: ApiKeyView; onRevoke: ApiKeysTableProps['onRevoke'] }) {
  return (
    <ConfirmChange
      trigger={
        <Button size="small" aria-label={`Revoke ${row.name}`}>
          Revoke…
        </Button>
      }
      title={`Revoke ${row.name}?`}
      consequence="Whatever uses it is refused within ten seconds. It cannot be undone; a new key can be made."
      action="Revoke key"
      reasonHint="Kept in the audit log."
      onConfirm={(reason) => onRevoke({ keyId: row.id, reason })}
    />
  );
}
