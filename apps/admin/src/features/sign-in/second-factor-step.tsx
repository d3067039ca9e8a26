import { Button } from '@sextant/ui/components/button';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { useAuthRequest } from '../../lib/use-auth-request.ts';

type SecondFactorStepProps = { onEnter: () => void; onBack: () => void };

const WAYS = {
  totp: {
    path: '/two-factor/verify-totp',
    label: 'Code of your authenticator app',
    hint: 'Six digits that change every 30 seconds.',
    other: 'Use a backup code instead',
  },
  'backup-code': {
    path: '/two-factor/verify-backup-code',
    label: 'Backup code',
    hint: 'One of the codes you kept when you set up the second factor. Each works once.',
    other: 'Use the authenticator app instead',
  },
} as const;

export function SecondFactorStep({ onEnter, onBack }: SecondFactorStepProps) {
  const [way, setWay] = useState<keyof typeof WAYS>('totp');
  const [code, setCode] = useState('');
  const { path, label, hint, other } = WAYS[way];
  const { send, isBusy, error } = useAuthRequest(path);

  const submit = async () => {
    if ((await send({ code: code.trim() })).isDone) onEnter();
  };
  const change = () => {
    setCode('');
    setWay(way === 'totp' ? 'backup-code' : 'totp');
  };
  return (
    <form
      method="post"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 className="text-lg font-semibold tracking-tight text-ink">One more step</h1>
      <FormError message={error} />
      <TextField
        key={way}
        label={label}
        hint={hint}
        value={code}
        onChange={setCode}
        input={{
          name: 'code',
          autoComplete: 'one-time-code',
          inputMode: way === 'totp' ? 'numeric' : 'text',
          autoFocus: true,
        }}
      />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        Continue
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button variant="ghost" size="small" onClick={onBack}>
          Start again
        </Button>
        <Button variant="ghost" size="small" onClick={change}>
          {other}
        </Button>
      </div>
    </form>
  );
}
