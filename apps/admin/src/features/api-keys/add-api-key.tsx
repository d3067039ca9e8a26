import type { NewApiKey } from '@sextant/business/access/contract';
import { Button } from '@sextant/ui/components/button';
import { Dialog } from '@sextant/ui/components/dialog';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { OneTimeSecret } from '../../lib/one-time-secret.tsx';
import { NewKeyForm } from './new-key-form.tsx';

type AddApiKeyProps = { onCreate: (input: NewApiKey) => Promise<{ key: string }> };

/** A new key, shown once. */
export function AddApiKey({ onCreate }: AddApiKeyProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  return (
    <Dialog
      trigger={
        <Button variant="primary" size="small" icon={<Plus aria-hidden />}>
          Add key
        </Button>
      }
      title="Add an API key"
      isOpen={isOpen}
      onOpenChange={(next) => {
        setKey(null);
        setIsOpen(next);
      }}
    >
      {key === null ? (
        <NewKeyForm onSubmit={async (input) => setKey((await onCreate(input)).key)} />
      ) : (
        <div className="pb-3">
          <OneTimeSecret label="The new key." value={key} />
        </div>
      )}
    </Dialog>
  );
}
