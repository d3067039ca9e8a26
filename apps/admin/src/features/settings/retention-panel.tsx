import type { RetentionSettings } from '@sextant/business/settings/contract';
import { Button } from '@sextant/ui/components/button';
import { Panel } from '@sextant/ui/components/panel';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { ConfirmChange } from '../../lib/confirm-change.tsx';
import { daysProblem, parseDays, showDays } from './days.ts';

type RetentionPanelProps = {
  retention: RetentionSettings;
  mayChange: boolean;
  onSave: (chosen: RetentionSettings & { reason: string }) => Promise<void>;
};

/** How long raw data are kept. */
export function RetentionPanel({ retention, mayChange, onSave }: RetentionPanelProps) {
  const [events, setEvents] = useState(showDays(retention.rawEventDays));
  const [warnings, setWarnings] = useState(showDays(retention.warningDays));
  const chosen = { rawEventDays: parseDays(events), warningDays: parseDays(warnings) };
  const isSound = daysProblem(events) === null && daysProblem(warnings) === null;
  const isChanged =
    chosen.rawEventDays !== retention.rawEventDays || chosen.warningDays !== retention.warningDays;
  const input = { inputMode: 'numeric', disabled: !mayChange } as const;
  return (
    <Panel title="Data retention" subtitle="What was counted stays; the raw data behind it can go.">
      <div className="flex flex-col gap-4">
        <TextField
          label="Keep raw events for (days)"
          hint="Empty keeps them for good. Timelines, exports of events and recounts reach back this far."
          error={daysProblem(events)}
          value={events}
          onChange={setEvents}
          input={input}
        />
        <TextField
          label="Keep ingestion warnings for (days)"
          hint="Empty keeps them for good. They hold the refused events."
          error={daysProblem(warnings)}
          value={warnings}
          onChange={setWarnings}
          input={input}
        />
        {mayChange ? (
          <ConfirmChange
            trigger={
              <Button className="self-start" disabled={!isSound || !isChanged}>
                Save…
              </Button>
            }
            title="Change how long data are kept?"
            consequence={consequence(chosen)}
            action="Change retention"
            reasonHint="Kept in the audit log."
            onConfirm={(reason) => onSave({ ...chosen, reason })}
          />
        ) : (
          <p className="text-xs text-ink-muted">Only a super admin changes these.</p>
        )}
      </div>
    </Panel>
  );
}

function consequence({ rawEventDays, warningDays }: RetentionSettings): string {
  const events =
    rawEventDays === null
      ? 'Raw events are kept for good.'
      : `Raw events older than ${rawEventDays} days are removed for good.`;
  const warnings =
    warningDays === null
      ? 'Warnings are kept for good.'
      : `Warnings older than ${warningDays} days are removed for good.`;
  return `${events} ${warnings}`;
}
