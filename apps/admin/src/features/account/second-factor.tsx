import { Badge } from '@sextant/ui/components/badge';
import { Panel } from '@sextant/ui/components/panel';
import { useRouter } from 'next/navigation';
import { AddSecondFactor } from './add-second-factor.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { useState } from 'react';

type SecondFactorProps = { isOn: boolean };

/** The authenticator app: set up, renew its backup codes, remove. */
export function SecondFactor({ isOn }: SecondFactorProps) {
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Panel
      title="Second factor"
      subtitle="A code of an authenticator app besides the password: a stolen password alone opens nothing."
      actions={isOn ? <Badge tone="good">On</Badge> : <Badge tone="warning">Off</Badge>}
    >
      <div className="flex flex-wrap gap-2">
        {!isOn && <AddSecondFactor onAdded={() => router.refresh()} />}
        {isOn && (
          <>
            <PasswordDialog
              path="/two-factor/generate-backup-codes"
              label="New backup codes"
              description="The codes you have stop working."
              onDone={({ backupCodes }) => setCodes(backupCodes)}
            />
            <PasswordDialog
              path="/two-factor/disable"
              label="Remove"
              isDanger
              description="From then on your password alone signs in."
              onDone={() => {
                setCodes(null);
                router.refresh();
              }}
            />
          </>
        )}
      </div>
      {codes !== null && <BackupCodes codes={codes} className="mt-4" />}
    </Panel>
  );
}
