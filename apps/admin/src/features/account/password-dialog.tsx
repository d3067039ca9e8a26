import { Button } from '@sextant/ui/components/button';
import { Dialog } from '@sextant/ui/components/dialog';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import type { AuthOutcome } from '../../lib/auth-request.ts';
import { FormError } from '../../lib/form-error.tsx';
import { useAuthRequest } from '../../lib/use-auth-request.ts';

type PasswordDialogProps = {
  /** What is asked below `/api/auth`. */
  path: string;
  /** The task, on the button and as the title. */
  label: string;
  description: string;
  isDanger?: boolean;
  onDone: (outcome: AuthOutcome) => void;
};

/** Something that is only done for who knows the password. */
export function PasswordDialog({ path, label, description, isDanger = false, onDone }: PasswordDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [password, setPassword] = useState('');
  const { send, isBusy, error } = useAuthRequest(path);
  const submit = async () => {
    const outcome = await send({ password });
    if (!outcome.isDone) return;
    setIsOpen(false);
    setPassword('');
    onDone(outcome);
  };
  return (
    <Dialog
      trigger={<Button variant={isDanger ? 'ghost' : 'secondary'}>{label}</Button>}
      title={label}
      description={description}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
    >
      <form
        method="post"
        className="flex flex-col gap-4 pb-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FormError message={error} />
        <TextField
          label="Your password"
          value={password}
          onChange={setPassword}
          input={{ type: 'password', name: 'password', autoComplete: 'current-password' }}
        />
        <Button type="submit" variant={isDanger ? 'danger' : 'primary'} className="self-end" isBusy={isBusy}>
          {label}
        </Button>
      </form>
    </Dialog>
  );
}
