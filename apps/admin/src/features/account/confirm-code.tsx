import { Button } from '@sextant/ui/components/button';
import { TextField } from '@sextant/ui/components/text-field';
import { toast } from '@sextant/ui/components/toast';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { useAuthRequest } from '../../lib/use-auth-request.ts';
import { BackupCodes } from './backup-codes.tsx';
import { QrCode } from './qr-code.tsx';

type ConfirmCodeProps = { totpUri: string; backupCodes: readonly string[]; onConfirmed: () => void };

/** The new secret to scan, the codes to keep, and the first code that switches it on. */
export function ConfirmCode({ totpUri, backupCodes, onConfirmed }: ConfirmCodeProps) {
  const [code, setCode] = useState('');
  const { send, isBusy, error } = useAuthRequest('/two-factor/verify-totp');
  const submit = async () => {
    if (!(await send({ code: code.trim() })).isDone) return;
    toast.success('Second factor is on', { detail: 'From now on signing in asks for a code.' });
    onConfirmed();
  };
  return (
    <div className="flex w-full flex-col gap-4">
      <QrCode uri={totpUri} />
      <BackupCodes codes={backupCodes} />
      <form
        method="post"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FormError message={error} />
        <TextField
          label="Code that the app shows"
          hint="The second factor is on once this code was right."
          value={code}
          onChange={setCode}
          input={{ name: 'code', autoComplete: 'one-time-code', inputMode: 'numeric' }}
        />
        <Button type="submit" variant="primary" className="self-start" isBusy={isBusy}>
          Switch on
        </Button>
      </form>
    </div>
  );
}
