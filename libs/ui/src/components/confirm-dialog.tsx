'use client';

import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextArea } from './text-area.tsx';

type ConfirmDialogProps = {
  trigger: ReactElement;
  /** The task as a question: "Revoke this key?" */
  title: string;
  /** What will happen, by name, and whether it can be undone. */
  consequence: ReactNode;
  /** The verb on the button: "Revoke key". */
  action: string;
  /** Gets the reason; the window stays open, and says so, when the promise is rejected. */
  onConfirm: (reason: string) => Promise<void>;
  isDanger?: boolean;
  /** Where the reason ends up, said under its field. */
  reasonHint?: string;
};

const SHORTEST_REASON = 3;

/** Asks before something that cannot be taken back lightly, and for the reason. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, consequence, action, onConfirm, isDanger = true } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');

  const confirm = async () => {
    setState('busy');
    try {
      await onConfirm(reason.trim());
      setIsOpen(false);
      setReason('');
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <Dialog
      trigger={trigger}
      title={title}
      description={consequence}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      footer={
        <>
          <Button onClick={() => setIsOpen(false)}>Cancel</Button>
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            isBusy={state === 'busy'}
            disabled={reason.trim().length < SHORTEST_REASON}
            onClick={() => void confirm()}
          >
            {action}
          </Button>
        </>
      }
    >
      <TextArea
        label="Reason"
        isRequired
        hint={props.reasonHint ?? 'Kept with the record of this action.'}
        error={state === 'failed' ? 'That did not work. Nothing was changed; try again.' : null}
        value={reason}
        onChange={setReason}
        rows={3}
      />
    </Dialog>
  );
}
