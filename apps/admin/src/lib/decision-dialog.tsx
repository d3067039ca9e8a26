import type { ReactElement } from 'react';
import { ConfirmChange } from './confirm-change.tsx';

type DecisionDialogProps = {
  trigger: ReactElement;
  title: string;
  /** What the decision is about. */
  consequence: string;
  /** The verb on the button. */
  action: string;
  onConfirm: (reason: string) => Promise<unknown>;
};

/** A decision with its reason, which lands in the audit log. */
export function DecisionDialog({ onConfirm, ...words }: DecisionDialogProps) {
  return (
    <ConfirmChange
      {...words}
      isDanger={false}
      reasonHint="Kept with the decision and in the audit log."
      onConfirm={async (reason) => {
        await onConfirm(reason);
      }}
    />
  );
}
