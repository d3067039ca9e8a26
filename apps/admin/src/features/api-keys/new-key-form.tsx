import { SCOPES, type NewApiKey } from '@sextant/business/access/contract';
import { Button } from '@sextant/ui/components/button';
import { Checkbox } from '@sextant/ui/components/checkbox';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { errorDetails } from '../../trpc/error-details.ts';

type NewKeyFormProps = { onSubmit: (input: NewApiKey) => Promise<void> };

const KINDS = [
  { value: 'write', label: 'Write key' },
  { value: 'secret', label: 'Secret key' },
] as const;

const KIND_HINTS = {
  write: 'May sit in a browser or an app: it sends events and does nothing else.',
  secret: 'For your own servers. Whoever has it can do what you tick.',
} as const;

const SCOPE_WORDS = {
  'events:write': 'Send events',
  'records:write': 'Send records',
  'metrics:read': 'Read numbers',
  'reports:run': 'Make and fetch financial reports',
} as const satisfies Record<(typeof SCOPES)[number], string>;

export function NewKeyForm({ onSubmit }: NewKeyFormProps) {
  const [input, setInput] = useState<NewApiKey>({ name: '', kind: 'write', scopes: [] });
  const [state, setState] = useState<{ isBusy: boolean; error: string | null }>({
    isBusy: false,
    error: null,
  });
  const submit = async () => {
    setState({ isBusy: true, error: null });
    try {
      await onSubmit(input);
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
      <TextField
        label="Name"
        hint="What it is for, to recognise it by."
        isRequired
        value={input.name}
        onChange={(name) => setInput({ ...input, name })}
      />
      <div className="flex flex-col gap-2">
        <SegmentedControl
          label="Kind"
          value={input.kind}
          options={KINDS}
          onChange={(kind) => setInput({ ...input, kind })}
          className="self-start"
        />
        <p className="text-xs text-ink-muted">{KIND_HINTS[input.kind]}</p>
      </div>
      {input.kind === 'secret' && (
        <ScopeChoice scopes={input.scopes} onChange={(scopes) => setInput({ ...input, scopes })} />
      )}
      <Button type="submit" variant="primary" className="self-end" isBusy={state.isBusy}>
        Add key
      </Button>
    </form>
  );
}

type ScopeChoiceProps = { scopes: NewApiKey['scopes']; onChange: (scopes: NewApiKey['scopes']) => void };

function ScopeChoice({ scopes, onChange }: ScopeChoiceProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-ink">May</legend>
      {SCOPES.map((scope) => (
        <Checkbox
          key={scope}
          label={SCOPE_WORDS[scope]}
          hint={scope}
          isChecked={scopes.includes(scope)}
          onChange={(isChecked) =>
            onChange(SCOPES.filter((other) => (other === scope ? isChecked : scopes.includes(other))))
          }
        />
      ))}
    </fieldset>
  );
}
