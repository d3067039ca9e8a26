import { PASSWORD_MIN_LENGTH } from '@sextant/business/access/contract';
import { Button } from '@sextant/ui/components/button';
import { Panel } from '@sextant/ui/components/panel';
import { TextField } from '@sextant/ui/components/text-field';
import { toast } from '@sextant/ui/components/toast';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { useAuthRequest } from '../../lib/use-auth-request.ts';
import { trpc } from '../../trpc/react.ts';

export function ChangePassword() {
  const utils = trpc.useUtils();
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const { send, isBusy, error } = useAuthRequest('/change-password');

  const submit = async () => {
    const { isDone } = await send({ currentPassword, newPassword, revokeOtherSessions: true });
    if (!isDone) return;
    setCurrentPassword('');
    setNewPassword('');
    toast.success('Password changed', { detail: 'You were signed out everywhere else.' });
    await utils.admin.account.sessions.invalidate();
  };
  return (
    <Panel title="Password" subtitle="Changing it signs you out everywhere else.">
      <form
        method="post"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FormError message={error} />
        <TextField
          label="Current password"
          value={currentPassword}
          onChange={setCurrentPassword}
          input={{
            type: 'password',
            name: 'current-password',
            autoComplete: 'current-password',
          }}
        />
        <TextField
          label="New password"
          hint={`At least ${PASSWORD_MIN_LENGTH} characters.`}
          value={newPassword}
          onChange={setNewPassword}
          input={{
            type: 'password',
            name: 'new-password',
            autoComplete: 'new-password',
            minLength: PASSWORD_MIN_LENGTH,
          }}
        />
        <Button type="submit" className="self-start" isBusy={isBusy}>
          Change password
        </Button>
      </form>
    </Panel>
  );
}
