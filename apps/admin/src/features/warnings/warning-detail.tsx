import type { IngestionWarning } from '@sextant/business/warnings/contract';
import { CodeBlock } from '@sextant/ui/components/code-block';
import { Dialog } from '@sextant/ui/components/dialog';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { formatInstant } from '@sextant/ui/format/instant';

type WarningDetailProps = { warning: IngestionWarning | null; zone: string; onClose: () => void };

/** One warning in full, with what was sent. */
export function WarningDetail({ warning, zone, onClose }: WarningDetailProps) {
  if (warning === null) return null;
  return (
    <Dialog
      title={warning.eventName ?? warning.code}
      description={warning.message}
      size="medium"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <KeyValueList
        items={[
          { label: 'Received', value: formatInstant(warning.receivedAt, zone) },
          { label: 'Outcome', value: warning.outcome },
          { label: 'Code', value: warning.code },
          { label: 'Field', value: warning.field },
          { label: 'Way in', value: warning.origin },
          { label: 'API key', value: warning.apiKey?.name },
          { label: 'Message id', value: warning.messageId },
        ]}
      />
      <p className="mt-4 mb-1 text-xs font-medium text-ink-muted">What was sent</p>
      <CodeBlock
        label="What was sent"
        code={warning.payload === null ? 'Nothing was kept.' : JSON.stringify(warning.payload, null, 2)}
      />
    </Dialog>
  );
}
