'use client';

import { CircleAlert } from 'lucide-react';
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
  /** Gets the reason; the window stays open when the promise is rejected. */
  onConfirm: (reason: string) => Promise<void>;
  /** What the window says of a rejection: only the caller knows whether something was changed. */
  failureOf: (error: unknown) => string;
  isDanger?: boolean;
  /** Where the reason ends up, said under its field. */
  reasonHint?: string;
};

const SHORTEST_REASON = 3;

/** Asks before something that cannot be taken back lightly, and for the reason. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, consequence, action, onConfirm, failureOf, isDanger = true } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const confirm = async () => {
    setIsBusy(true);
    setFailure(null);
    try {
      await onConfirm(reason.trim());
      setIsOpen(false);
      setReason('');
    } catch (error) {
      setFailure(failureOf(error));
    }
    setIsBusy(false);
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
            isBusy={isBusy}
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
        value={reason}
        onChange={setReason}
        rows={3}
      />
      {failure !== null && (
        <p
          role="alert"
          className="mt-3 flex gap-2 rounded-control bg-bad-soft px-3 py-2 text-sm text-bad-ink"
        >
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {failure}
        </p>
      )}
    </Dialog>
  );
}
