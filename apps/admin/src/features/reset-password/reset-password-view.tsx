'use client';

import { PASSWORD_MIN_LENGTH } from '@sextant/business/access/contract';
import { Button } from '@sextant/ui/components/button';
import { LinkButton } from '@sextant/ui/components/link-button';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { useAuthRequest } from '../../lib/use-auth-request.ts';

type ResetPasswordViewProps = { token: string };

export function ResetPasswordView({ token }: ResetPasswordViewProps) {
  const [newPassword, setNewPassword] = useState('');
  const [isChanged, setIsChanged] = useState(false);
  const { send, isBusy, error } = useAuthRequest('/reset-password');
  const submit = async () => {
    setIsChanged((await send({ token, newPassword })).isDone);
  };
  if (isChanged) {
    return (
      <div className="flex flex-col gap-4">
        <h1 className="text-lg font-semibold tracking-tight text-ink">Your password is changed</h1>
        <p className="text-sm text-ink-muted">
          You were signed out everywhere. Sign in with the new password.
        </p>
        <LinkButton href={paths.signIn()} variant="primary">
          Sign in
        </LinkButton>
      </div>
    );
  }
  return (
    <form
      method="post"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 className="text-lg font-semibold tracking-tight text-ink">Choose a new password</h1>
      <FormError message={error} />
      <TextField
        label="New password"
        hint={`At least ${PASSWORD_MIN_LENGTH} characters; a sentence is easy to remember.`}
        value={newPassword}
        onChange={setNewPassword}
        input={{
          type: 'password',
          name: 'new-password',
          autoComplete: 'new-password',
          autoFocus: true,
          minLength: PASSWORD_MIN_LENGTH,
        }}
      />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        Change password
      </Button>
    </form>
  );
}
