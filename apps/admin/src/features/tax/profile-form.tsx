import {
  EntityType,
  IncomeKind,
  TaxDocument,
  TaxFiler,
  TinType,
  type SaveTaxPayee,
} from '@sextant/business/tax/contract';
import type { TaxPayeeView } from '@sextant/business/tax/tax-answers';
import { Button } from '@sextant/ui/components/button';
import { Panel } from '@sextant/ui/components/panel';
import { Select } from '@sextant/ui/components/select';
import { Switch } from '@sextant/ui/components/switch';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { errorDetails } from '../../trpc/error-details.ts';
import { trpc } from '../../trpc/react.ts';
import { ENTITY_WORDS, FILER_WORDS, INCOME_WORDS } from './tax-words.ts';

type ProfileFormProps = { view: TaxPayeeView; onDone: () => void };

const TEXTS = [
  { name: 'legalName', label: 'Legal name' },
  { name: 'businessName', label: 'Business name' },
  { name: 'address1', label: 'Street' },
  { name: 'address2', label: 'Apartment or suite' },
  { name: 'city', label: 'City' },
  { name: 'region', label: 'State' },
  { name: 'postalCode', label: 'ZIP' },
  { name: 'country', label: 'Country, two letters' },
  { name: 'signedOn', label: 'Signed on, as 2026-01-31' },
  { name: 'exemptPayeeCode', label: 'Exempt payee code' },
] as const;

/** What the W-9 or W-8 says. A field left empty is unknown; the TIN stays as it is unless a new one is typed. */
export function ProfileForm({ view, onDone }: ProfileFormProps) {
  const utils = trpc.useUtils();
  const save = trpc.admin.tax.savePayee.useMutation({ onSuccess: () => utils.admin.tax.invalidate() });
  const [input, setInput] = useState<SaveTaxPayee>(() => startOf(view));
  const [tin, setTin] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const change = (next: Partial<SaveTaxPayee>) => setInput({ ...input, ...next });
  const submit = async () => {
    setFailure(null);
    try {
      await save.mutateAsync(tin === '' ? input : { ...input, tin });
      onDone();
    } catch (error) {
      setFailure(errorDetails(error).message);
    }
  };
  return (
    <Panel title="Taxpayer">
      <form
        className="grid gap-3 sm:grid-cols-2"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ProfileFields
          input={input}
          tin={tin}
          lastFour={view.profile?.tinLastFour ?? null}
          onChange={change}
          onTinChange={setTin}
        />
        <div className="sm:col-span-2">
          <FormError message={failure} />
        </div>
        <div className="flex justify-end gap-2 sm:col-span-2">
          <Button onClick={onDone}>Cancel</Button>
          <Button type="submit" variant="primary" isBusy={save.isPending}>
            Save taxpayer
          </Button>
        </div>
      </form>
    </Panel>
  );
}

type ProfileFieldsProps = {
  input: SaveTaxPayee;
  tin: string;
  lastFour: string | null;
  onChange: (next: Partial<SaveTaxPayee>) => void;
  onTinChange: (tin: string) => void;
};

function ProfileFields({ input, tin, lastFour, onChange, onTinChange }: ProfileFieldsProps) {
  return (
    <>
      <Choices input={input} onChange={onChange} />
      {TEXTS.map(({ name, label }) => (
        <TextField
          key={name}
          label={label}
          value={input[name] ?? ''}
          onChange={(value) => onChange({ [name]: value === '' ? null : value })}
        />
      ))}
      <TextField
        label="TIN"
        hint={lastFour === null ? 'Nine digits.' : `Ends in ${lastFour}; type a new one to replace it.`}
        value={tin}
        onChange={onTinChange}
        input={{ autoComplete: 'off', inputMode: 'numeric' }}
      />
      <Switch
        label="Backup withholding"
        isOn={input.isBackupWithheld}
        onChange={(isBackupWithheld) => onChange({ isBackupWithheld })}
      />
      <Switch
        label="Second TIN notice"
        isOn={input.hasSecondTinNotice}
        onChange={(hasSecondTinNotice) => onChange({ hasSecondTinNotice })}
      />
    </>
  );
}

const NONE = 'none';

function Choices({
  input,
  onChange,
}: {
  input: SaveTaxPayee;
  onChange: (next: Partial<SaveTaxPayee>) => void;
}) {
  return (
    <>
      <Select
        label="Document"
        value={input.document ?? NONE}
        options={[NONE, ...TaxDocument.options].map((value) => ({
          value,
          label: value === NONE ? 'None yet' : value,
        }))}
        onChange={(value) => onChange({ document: TaxDocument.safeParse(value).data ?? null })}
      />
      <Select
        label="Classification"
        value={input.entityType}
        options={EntityType.options.map((value) => ({ value, label: ENTITY_WORDS[value] }))}
        onChange={(entityType) => onChange({ entityType })}
      />
      <Select
        label="Kind of TIN"
        value={input.tinType ?? NONE}
        options={[NONE, ...TinType.options].map((value) => ({
          value,
          label: value === NONE ? 'Unknown' : value,
        }))}
        onChange={(value) => onChange({ tinType: TinType.safeParse(value).data ?? null })}
      />
      <Select
        label="Payments are"
        value={input.incomeKind}
        options={IncomeKind.options.map((value) => ({ value, label: INCOME_WORDS[value] }))}
        onChange={(incomeKind) => onChange({ incomeKind })}
      />
      <Select
        label="Filer"
        value={input.filer}
        options={TaxFiler.options.map((value) => ({ value, label: FILER_WORDS[value] }))}
        onChange={(filer) => onChange({ filer })}
      />
    </>
  );
}

function startOf({ customerId, profile, country, name }: TaxPayeeView): SaveTaxPayee {
  if (profile === null)
    return {
      customerId,
      document: null,
      signedOn: null,
      entityType: 'individual',
      legalName: name,
      businessName: null,
      address1: null,
      address2: null,
      city: null,
      region: null,
      postalCode: null,
      country,
      tinType: null,
      exemptPayeeCode: null,
      isBackupWithheld: false,
      hasSecondTinNotice: false,
      incomeKind: 'services',
      filer: 'us',
    };
  const { tinLastFour: _lastFour, accountNumber: _account, ...kept } = profile;
  return kept;
}
