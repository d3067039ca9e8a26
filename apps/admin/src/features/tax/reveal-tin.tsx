import { Button } from '@sextant/ui/components/button';
import { useState } from 'react';
import { ConfirmChange } from '../../lib/confirm-change.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { trpc } from '../../trpc/react.ts';

type RevealTinProps = { customerId: number; masked: string };

/** The last four digits; all of them for whoever may and says why. */
export function RevealTin({ customerId, masked }: RevealTinProps) {
  const { may } = useSession();
  const [tin, setTin] = useState<string | null>(null);
  const reveal = trpc.admin.tax.revealTin.useMutation({ gcTime: 0 });
  return (
    <span className="inline-flex items-center gap-2 tabular-nums">
      {tin ?? masked}
      {may.revealTins && tin === null && (
        <ConfirmChange
          trigger={
            <Button size="small" variant="ghost">
              Reveal…
            </Button>
          }
          title="Show the whole taxpayer number?"
          consequence="It is shown to you until you close this window, and the audit log keeps that you saw it and why."
          action="Show number"
          isDanger={false}
          reasonHint="Kept in the audit log."
          onConfirm={async (reason) => setTin((await reveal.mutateAsync({ customerId, reason })).tin)}
        />
      )}
    </span>
  );
}
