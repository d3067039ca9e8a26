import type { CustomerProfile } from '@sextant/business/customers/contract';
import { Button } from '@sextant/ui/components/button';
import { ConfirmChange } from '../../lib/confirm-change.tsx';
import { trpc } from '../../trpc/react.ts';

/** Takes everything that identifies the customer out of the records; their counts stay. */
export function EraseCustomer({ customer }: { customer: CustomerProfile }) {
  const utils = trpc.useUtils();
  const erase = trpc.admin.customers.erase.useMutation({
    onSuccess: () => utils.admin.customers.invalidate(),
  });
  return (
    <ConfirmChange
      trigger={<Button variant="secondary">Erase personal data…</Button>}
      title={`Erase the personal data of ${customer.name ?? customer.externalId}?`}
      consequence="Name, e-mail address, traits and everything in their events that identifies them are removed for good. What they did stays counted under a number. This cannot be undone."
      action="Erase personal data"
      reasonHint="Kept in the audit log with your name."
      onConfirm={async (reason) => {
        await erase.mutateAsync({ id: customer.id, externalId: customer.externalId, reason });
      }}
    />
  );
}
