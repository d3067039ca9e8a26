import { useState } from 'react';
import type { AuthOutcome } from '../../lib/auth-request.ts';
import { ConfirmCode } from './confirm-code.tsx';
import { PasswordDialog } from './password-dialog.tsx';

type AddSecondFactorProps = { onAdded: () => void };

/** Password, then the new secret with its backup codes, then a first code as proof that the app has it. */
export function AddSecondFactor({ onAdded }: AddSecondFactorProps) {
  const [secret, setSecret] = useState<AuthOutcome | null>(null);
  if (secret?.totpUri) {
    return (
      <ConfirmCode totpUri={secret.totpUri} backupCodes={secret.backupCodes ?? []} onConfirmed={onAdded} />
    );
  }
  return (
    <PasswordDialog
      path="/two-factor/enable"
      label="Set up"
      description="You need an authenticator app on your phone or computer."
      onDone={setSecret}
    />
  );
}
