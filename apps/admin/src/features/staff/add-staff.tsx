import type { NewStaff, StaffMember } from '@sextant/business/access/contract';
import { Button } from '@sextant/ui/components/button';
import { Dialog } from '@sextant/ui/components/dialog';
import { Select } from '@sextant/ui/components/select';
import { TextField } from '@sextant/ui/components/text-field';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { OneTimeSecret } from '../../lib/one-time-secret.tsx';
import { errorDetails } from '../../trpc/error-details.ts';
import { ROLE_OPTIONS } from './role-options.ts';

type AddStaffProps = { onCreate: (input: NewStaff) => Promise<{ password: string }> };

/** A new account; its password is shown once. */
export function AddStaff({ onCreate }: AddStaffProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  return (
    <Dialog
      trigger={
        <Button variant="primary" size="small" icon={<Plus aria-hidden />}>
          Add staff
        </Button>
      }
      title="Add staff"
      description="They sign in with their e-mail address and the password you hand them."
      isOpen={isOpen}
      onOpenChange={(next) => {
        setPassword(null);
        setIsOpen(next);
      }}
    >
      {password === null ? (
        <NewStaffForm onSubmit={async (input) => setPassword((await onCreate(input)).password)} />
      ) : (
        <div className="pb-3">
          <OneTimeSecret label="Their password." value={password} />
        </div>
      )}
    </Dialog>
  );
}

function NewStaffForm({ onSubmit }: { onSubmit: (input: NewStaff) => Promise<void> }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<StaffMember['role']>('product_manager');
  const [state, setState] = useState<{ isBusy: boolean; error: string | null }>({
    isBusy: false,
    error: null,
  });
  const submit = async () => {
    setState({ isBusy: true, error: null });
    try {
      await onSubmit({ name, email, role });
    } catch (error) {
      setState({ isBusy: false, error: errorDetails(error).message });
    }
  };
  return (
    <form
      method="post"
      className="flex flex-col gap-4 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <FormError message={state.error} />
      <TextField label="Name" value={name} onChange={setName} isRequired />
      <TextField
        label="E-mail address"
        value={email}
        onChange={setEmail}
        isRequired
        input={{ type: 'email' }}
      />
      <Select label="Role" value={role} onChange={setRole} options={ROLE_OPTIONS} />
      <Button type="submit" variant="primary" className="self-end" isBusy={state.isBusy}>
        Add staff
      </Button>
    </form>
  );
}
