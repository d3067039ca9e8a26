import type { TaxPayer } from '@sextant/business/tax/contract';
import { Button } from '@sextant/ui/components/button';
import { Dialog } from '@sextant/ui/components/dialog';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Panel } from '@sextant/ui/components/panel';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { errorDetails } from '../../trpc/error-details.ts';
import { trpc } from '../../trpc/react.ts';

const FIELDS = [
  { name: 'name', label: 'Legal name' },
  { name: 'ein', label: 'EIN' },
  { name: 'address1', label: 'Street' },
  { name: 'address2', label: 'Suite' },
  { name: 'city', label: 'City' },
  { name: 'state', label: 'State' },
  { name: 'zip', label: 'ZIP' },
  { name: 'phone', label: 'Phone' },
  { name: 'email', label: 'E-mail' },
] as const;

type PayerText = Record<(typeof FIELDS)[number]['name'], string>;

/** Who pays: the filer on every form. */
export function PayerPanel({ payer }: { payer: TaxPayer | null }) {
  const { may } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const utils = trpc.useUtils();
  const save = trpc.admin.tax.savePayer.useMutation({ onSuccess: () => utils.admin.tax.invalidate() });
  return (
    <Panel
      title="Payer"
      unit="printed on every form"
      actions={
        may.writeTax && (
          <Dialog
            trigger={<Button size="small">{payer === null ? 'Fill in' : 'Change'}</Button>}
            title="Payer"
            isOpen={isOpen}
            onOpenChange={setIsOpen}
          >
            <PayerForm
              payer={payer}
              onSubmit={async (next) => {
                await save.mutateAsync(next);
                setIsOpen(false);
              }}
            />
          </Dialog>
        )
      }
    >
      {payer === null ? (
        <EmptyState title="Nobody is filled in" hint="Without a payer no form can be filed." />
      ) : (
        <KeyValueList
          columns={2}
          items={FIELDS.map(({ name, label }) => ({ label, value: payer[name] ?? '—' }))}
        />
      )}
    </Panel>
  );
}

type PayerFormProps = { payer: TaxPayer | null; onSubmit: (payer: TaxPayer) => Promise<void> };

function PayerForm({ payer, onSubmit }: PayerFormProps) {
  const [text, setText] = useState<PayerText>(() => textOf(payer));
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async () => {
    try {
      await onSubmit({ ...text, address2: text.address2 || null, email: text.email || null });
    } catch (error) {
      setFailure(errorDetails(error).message);
    }
  };
  return (
    <form
      className="grid gap-3 pb-3 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {FIELDS.map(({ name, label }) => (
        <TextField
          key={name}
          label={label}
          isRequired={name !== 'address2' && name !== 'email'}
          value={text[name]}
          onChange={(value) => setText({ ...text, [name]: value })}
        />
      ))}
      <div className="sm:col-span-2">
        <FormError message={failure} />
      </div>
      <Button type="submit" variant="primary" className="justify-self-end sm:col-span-2">
        Save payer
      </Button>
    </form>
  );
}

function textOf(payer: TaxPayer | null): PayerText {
  return {
    name: payer?.name ?? '',
    ein: payer?.ein ?? '',
    address1: payer?.address1 ?? '',
    address2: payer?.address2 ?? '',
    city: payer?.city ?? '',
    state: payer?.state ?? '',
    zip: payer?.zip ?? '',
    phone: payer?.phone ?? '',
    email: payer?.email ?? '',
  };
}
