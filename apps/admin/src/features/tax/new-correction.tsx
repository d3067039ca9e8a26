import { TaxForm, type AddTaxCorrection } from '@sextant/business/tax/contract';
import { Button } from '@sextant/ui/components/button';
import { Panel } from '@sextant/ui/components/panel';
import { Select } from '@sextant/ui/components/select';
import { TextArea } from '@sextant/ui/components/text-area';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { errorDetails } from '../../trpc/error-details.ts';
import { trpc } from '../../trpc/react.ts';

const MEASURES = [
  { value: 'amount', label: 'Amount paid' },
  { value: 'withheld', label: 'Tax withheld' },
  { value: 'transactions', label: 'Transactions' },
] as const;

type Draft = Pick<AddTaxCorrection, 'form' | 'measure' | 'reason'> & { change: string };

const EMPTY: Draft = { form: '1099-NEC', measure: 'amount', change: '', reason: '' };

/** Adds to what the payments say, with a reason. */
export function NewCorrection({ year, customerId }: Pick<AddTaxCorrection, 'year' | 'customerId'>) {
  const utils = trpc.useUtils();
  const add = trpc.admin.tax.addCorrection.useMutation({ onSuccess: () => utils.admin.tax.invalidate() });
  const [draft, setDraft] = useState(EMPTY);
  const submit = async () => {
    const { change, ...rest } = draft;
    const scale = draft.measure === 'transactions' ? 1 : 100;
    await add.mutateAsync({ ...rest, year, customerId, change: Math.round(Number(change) * scale) });
    setDraft(EMPTY);
  };
  return (
    <Panel title="Add a correction">
      <form
        className="grid gap-3 sm:grid-cols-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => null);
        }}
      >
        <CorrectionFields draft={draft} onChange={(next) => setDraft({ ...draft, ...next })} />
        <div className="sm:col-span-3">
          <FormError message={add.error === null ? null : errorDetails(add.error).message} />
        </div>
        <Button
          type="submit"
          variant="primary"
          isBusy={add.isPending}
          className="justify-self-end sm:col-span-3"
        >
          Add correction
        </Button>
      </form>
    </Panel>
  );
}

function CorrectionFields({ draft, onChange }: { draft: Draft; onChange: (next: Partial<Draft>) => void }) {
  return (
    <>
      <Select
        label="Form"
        value={draft.form}
        onChange={(form) => onChange({ form })}
        options={TaxForm.options.map((value) => ({ value, label: value }))}
      />
      <Select
        label="What"
        value={draft.measure}
        onChange={(measure) => onChange({ measure })}
        options={MEASURES}
      />
      <TextField
        label={draft.measure === 'transactions' ? 'Change' : 'Change in USD'}
        hint="Negative takes away."
        isRequired
        value={draft.change}
        onChange={(change) => onChange({ change })}
        input={{ inputMode: 'decimal' }}
      />
      <TextArea
        label="Why"
        hint="Kept with the correction and in the audit log."
        isRequired
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        rows={2}
        className="sm:col-span-3"
      />
    </>
  );
}
