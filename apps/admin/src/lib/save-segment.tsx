import type { Filter } from '@sextant/business/kernel/query/contract';
import { Button } from '@sextant/ui/components/button';
import { Checkbox } from '@sextant/ui/components/checkbox';
import { Dialog } from '@sextant/ui/components/dialog';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { errorDetails } from '../trpc/error-details.ts';
import { trpc } from '../trpc/react.ts';
import { whereWords } from './condition-words.ts';

type SaveSegmentProps = { where: Filter[] };

/** Keeps the page's conditions under a name, for oneself or for colleagues too. */
export function SaveSegment({ where }: SaveSegmentProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title="Save segment"
      description={`People of whom this holds: ${whereWords(where)}.`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button disabled={where.length === 0} title={where.length === 0 ? 'Add a filter first' : undefined}>
          Save segment
        </Button>
      }
    >
      <SaveSegmentForm where={where} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}

function SaveSegmentForm({ where, onDone }: SaveSegmentProps & { onDone: () => void }) {
  const utils = trpc.useUtils();
  const [name, setName] = useState('');
  const [isShared, setIsShared] = useState(true);
  const save = trpc.admin.analytics.segments.save.useMutation({
    onSuccess: async () => {
      await utils.admin.analytics.segments.invalidate();
      onDone();
    },
  });
  return (
    <form
      className="flex flex-col gap-4 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ name, definition: where, isShared });
      }}
    >
      <TextField
        label="Name"
        isRequired
        value={name}
        onChange={setName}
        error={save.error === null ? null : errorDetails(save.error).message}
        input={{ maxLength: 100, autoFocus: true }}
      />
      <Checkbox
        label="Share with colleagues"
        hint="They can open it; only you can change it."
        isChecked={isShared}
        onChange={setIsShared}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" isBusy={save.isPending} disabled={name.trim() === ''}>
          Save segment
        </Button>
      </div>
    </form>
  );
}
