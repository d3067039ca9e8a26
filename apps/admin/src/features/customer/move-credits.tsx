import type { CreditAccount } from '@sextant/business/credits/contract';
import { Button } from '@sextant/ui/components/button';
import { Dialog } from '@sextant/ui/components/dialog';
import { TextArea } from '@sextant/ui/components/text-area';
import { TextField } from '@sextant/ui/components/text-field';
import { toast } from '@sextant/ui/components/toast';
import { formatExactNumber } from '@sextant/ui/format/number';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { errorDetails } from '../../trpc/error-details.ts';
import { trpc } from '../../trpc/react.ts';

type MoveCreditsProps = { account: CreditAccount; action: 'grant' | 'refund' };

const WORDS = {
  grant: {
    trigger: 'Grant…',
    title: 'Grant credits',
    done: 'Credits granted',
    hint: (account: CreditAccount) => `At most ${formatExactNumber(account.largestAction)} at a time.`,
  },
  refund: {
    trigger: 'Give back…',
    title: 'Give credits back',
    done: 'Credits given back',
    hint: (account: CreditAccount) =>
      `At most ${formatExactNumber(Math.min(account.refundable, account.largestAction))}: what was taken and not given back yet.`,
  },
} as const;

/** Gives a customer credits, with the reason why. */
export function MoveCredits({ account, action }: MoveCreditsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const words = WORDS[action];
  return (
    <Dialog
      trigger={<Button size="small">{words.trigger}</Button>}
      title={words.title}
      description={`The customer has ${formatExactNumber(account.balance)} credits.`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
    >
      <MoveForm account={account} action={action} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}

function MoveForm({ account, action, onDone }: MoveCreditsProps & { onDone: () => void }) {
  const words = WORDS[action];
  const move = useMove(action);
  // Made once for the form: sent twice, it is still one action.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [credits, setCredits] = useState('');
  const [reason, setReason] = useState('');
  const submit = async () => {
    await move.mutateAsync({
      customerId: account.customerId,
      credits: Number(credits),
      reason,
      idempotencyKey,
    });
    toast.success(words.done);
    onDone();
  };
  return (
    <form
      className="flex flex-col gap-4 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => null);
      }}
    >
      <TextField
        label="Credits"
        hint={words.hint(account)}
        isRequired
        value={credits}
        onChange={setCredits}
        input={{ inputMode: 'numeric' }}
      />
      <TextArea
        label="Why"
        hint="Kept with the entry and in the audit log."
        isRequired
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <FormError message={move.error === null ? null : errorDetails(move.error).message} />
      <Button type="submit" variant="primary" isBusy={move.isPending} className="self-end">
        {words.title}
      </Button>
    </form>
  );
}

function useMove(action: MoveCreditsProps['action']) {
  const utils = trpc.useUtils();
  const onSuccess = () => Promise.all([utils.admin.credits.invalidate(), utils.admin.customers.invalidate()]);
  const grant = trpc.admin.credits.grant.useMutation({ onSuccess });
  const refund = trpc.admin.credits.refund.useMutation({ onSuccess });
  return action === 'grant' ? grant : refund;
}
