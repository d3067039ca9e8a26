'use client';

import { Button } from '@sextant/ui/components/button';
import { Link } from '@sextant/ui/components/link';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { useAuthRequest } from '../../lib/use-auth-request.ts';

export function ForgottenPasswordView() {
  const [email, setEmail] = useState('');
  const [isSent, setIsSent] = useState(false);
  const { send, isBusy, error } = useAuthRequest('/request-password-reset');
  const submit = async () => {
    setIsSent((await send({ email: email.trim() })).isDone);
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
      <h1 className="text-lg font-semibold tracking-tight text-ink">Choose a new password</h1>
      {isSent ? (
        <p role="status" className="text-sm text-ink-muted">
          If {email.trim()} has an account, a link is on its way. It works for an hour. Where no mail server
          is set up, a super admin finds it under Settings, Mail.
        </p>
      ) : (
        <>
          <FormError message={error} />
          <TextField
            label="E-mail address"
            hint="We send a link to it."
            value={email}
            onChange={setEmail}
            input={{
              type: 'email',
              name: 'email',
              autoComplete: 'username',
              autoFocus: true,
            }}
          />
          <Button type="submit" variant="primary" isBusy={isBusy}>
            Send the link
          </Button>
        </>
      )}
      <Link href={paths.signIn()} className="text-center text-sm text-accent-ink hover:underline">
        Back to signing in
      </Link>
    </form>
  );
}
