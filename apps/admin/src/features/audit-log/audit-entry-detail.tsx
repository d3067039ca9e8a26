import type { AuditLogEntry } from '@sextant/business/audit/contract';
import { Button } from '@sextant/ui/components/button';
import { Dialog } from '@sextant/ui/components/dialog';
import { JsonDiff } from '@sextant/ui/components/json-diff';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { formatInstant } from '@sextant/ui/format/instant';
import { sentence } from '../../lib/dimension-name.ts';
import { actionWords } from './action-words.ts';
import type { AuditLogFilters } from './audit-log-filters.ts';

type AuditEntryDetailProps = {
  entry: AuditLogEntry | null;
  zone: string;
  onFilter: (next: Partial<AuditLogFilters>) => void;
  onClose: () => void;
};

/** One entry in full: who, why, and what was before and after. */
export function AuditEntryDetail({ entry, zone, onFilter, onClose }: AuditEntryDetailProps) {
  if (entry === null) return null;
  const { actor, resourceType, resourceId } = entry;
  return (
    <Dialog
      title={actionWords(entry.action)}
      description={`${actor.name}, ${formatInstant(entry.occurredAt, zone)}`}
      size="large"
      isOpen
      onOpenChange={onClose}
      {...(resourceId === null
        ? {}
        : {
            footer: (
              <Button onClick={() => onFilter({ types: [resourceType], resource: resourceId })}>
                Everything about it
              </Button>
            ),
          })}
    >
      <div className="flex flex-col gap-4 pb-2">
        <JsonDiff
          before={entry.before ?? undefined}
          after={entry.after ?? undefined}
          label="Before and after"
          hasSame
        />
        <KeyValueList columns={2} items={facts(entry)} />
      </div>
    </Dialog>
  );
}

function facts(entry: AuditLogEntry) {
  const { actor } = entry;
  return [
    { label: 'Admin', value: actor.name },
    { label: 'As', value: sentence(actor.role ?? actor.kind) },
    { label: 'Resource', value: sentence(entry.resourceType) },
    { label: 'Resource id', value: entry.resourceId },
    { label: 'Reason', value: entry.reason },
    { label: 'Entry', value: entry.sequence },
    { label: 'Request', value: entry.requestId },
    { label: 'Hash', value: <code className="font-mono text-xs">{entry.hash.slice(0, 16)}…</code> },
  ];
}
