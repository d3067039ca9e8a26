import { Button } from '@sextant/ui/components/button';
import { Link } from '@sextant/ui/components/link';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { useAuthRequest } from '../../lib/use-auth-request.ts';

type PasswordStepProps = { onEnter: () => void; onSecondFactor: () => void };

export function PasswordStep({ onEnter, onSecondFactor }: PasswordStepProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { send, isBusy, error } = useAuthRequest('/sign-in/email');

  const submit = async () => {
    const { isDone, needsSecondFactor } = await send({ email: email.trim(), password });
    if (needsSecondFactor) onSecondFactor();
    else if (isDone) onEnter();
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
      <h1 className="text-lg font-semibold tracking-tight text-ink">Sign in to the back office</h1>
      <FormError message={error} />
      <TextField
        label="E-mail address"
        value={email}
        onChange={setEmail}
        input={{ type: 'email', name: 'email', autoComplete: 'username', autoFocus: true }}
      />
      <TextField
        label="Password"
        value={password}
        onChange={setPassword}
        input={{ type: 'password', name: 'password', autoComplete: 'current-password' }}
      />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        Sign in
      </Button>
      <Link href={paths.forgottenPassword()} className="text-center text-sm text-accent-ink hover:underline">
        Forgotten your password?
      </Link>
    </form>
  );
}
