import type { RetentionSettings } from '@sextant/business/settings/contract';
import { Button } from '@sextant/ui/components/button';
import { Checkbox } from '@sextant/ui/components/checkbox';
import { Panel } from '@sextant/ui/components/panel';
import { TextField } from '@sextant/ui/components/text-field';
import { ConfirmChange } from '../../lib/confirm-change.tsx';
import { useRetentionDraft } from './use-retention-draft.ts';

type RetentionPanelProps = {
  retention: RetentionSettings;
  isChosen: boolean;
  mayChange: boolean;
  onSave: (chosen: RetentionSettings & { reason: string }) => Promise<void>;
};

/** How long data are kept, and what goes by it. */
export function RetentionPanel({ retention, isChosen, mayChange, onSave }: RetentionPanelProps) {
  const draft = useRetentionDraft(retention);
  return (
    <Panel
      title="Data retention"
      subtitle={
        isChosen
          ? 'Money, subscriptions, payouts, tax and the audit log are kept for good.'
          : 'Nobody has chosen yet: these are what new installations begin with.'
      }
    >
      <div className="flex flex-col gap-4">
        <RetentionFields draft={draft} isDisabled={!mayChange} />
        {mayChange ? (
          <ConfirmChange
            trigger={
              <Button className="self-start" disabled={!draft.isSound || (!draft.isChanged && isChosen)}>
                {isChosen || draft.isChanged ? 'Save…' : 'Keep these…'}
              </Button>
            }
            title="Change how long data are kept?"
            consequence={`${consequence(draft.chosen)} ${draft.removal}`}
            action="Change retention"
            reasonHint="Kept in the audit log."
            onConfirm={(reason) => onSave({ ...draft.chosen, reason })}
          />
        ) : (
          <p className="text-xs text-ink-muted">Only a super admin changes these.</p>
        )}
      </div>
    </Panel>
  );
}

type RetentionFieldsProps = { draft: ReturnType<typeof useRetentionDraft>; isDisabled: boolean };

function RetentionFields({ draft, isDisabled }: RetentionFieldsProps) {
  const input = { inputMode: 'numeric', disabled: isDisabled } as const;
  return (
    <>
      <TextField
        label="Keep raw events for (days)"
        hint={`Empty keeps them for good. Timelines, funnels and recounts reach back this far. ${draft.removal}`}
        error={draft.events.error}
        {...draft.events.field}
        input={input}
      />
      <Checkbox
        label="Write each day to a file before it goes"
        hint="In the folder removed-events of the installation, a compressed file of JSON lines a day. Erasing somebody does not reach into these files."
        isChecked={draft.isExported}
        onChange={draft.setExported}
        isDisabled={isDisabled}
      />
      <TextField
        label="Keep numbers of activity for (years)"
        hint="Empty keeps them for good. They go only where the raw events are gone; pages then say that nothing is known."
        error={draft.years.error}
        {...draft.years.field}
        input={input}
      />
      <TextField
        label="Keep ingestion warnings for (days)"
        hint="Empty keeps them for good. They hold the refused events."
        error={draft.warnings.error}
        {...draft.warnings.field}
        input={input}
      />
    </>
  );
}

function consequence({ rawEventDays, countedYears, warningDays, isExported }: RetentionSettings): string {
  const file = isExported ? ', each day after it was written to a file' : '';
  return [
    rawEventDays === null
      ? 'Raw events are kept for good.'
      : `Raw events that happened and came in more than ${rawEventDays} days ago are removed for good${file}.`,
    countedYears === null
      ? 'Numbers of activity are kept for good.'
      : `Numbers of activity older than ${countedYears} ${countedYears === 1 ? 'year' : 'years'} are removed for good.`,
    warningDays === null
      ? 'Warnings are kept for good.'
      : `Warnings older than ${warningDays} days are removed for good.`,
  ].join(' ');
}
