import type { StaffMember } from '@sextant/business/access/contract';
import { Dialog } from '@sextant/ui/components/dialog';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { formatInstant } from '@sextant/ui/format/instant';
import { useState } from 'react';
import { sentence } from '../../lib/dimension-name.ts';
import { OneTimeSecret } from '../../lib/one-time-secret.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { ChangeRole } from './change-role.tsx';
import { StaffActions } from './staff-actions.tsx';
import type { StaffChanges } from './use-staff.ts';

type ManageStaffProps = { member: StaffMember | null; changes: StaffChanges; onClose: () => void };

/** One account, and everything that can be done to it. */
export function ManageStaff({ member, changes, onClose }: ManageStaffProps) {
  const { staff, zone } = useSession();
  const [password, setPassword] = useState<string | null>(null);
  if (member === null) return null;
  const facts = [
    { label: 'Role', value: sentence(member.role) },
    { label: 'Open sessions', value: member.openSessions },
    { label: 'Signed in', value: member.lastSignInAt && formatInstant(member.lastSignInAt, zone) },
    { label: 'Locked until', value: member.lockedUntil && formatInstant(member.lockedUntil, zone) },
  ];
  return (
    <Dialog
      title={member.name}
      description={member.email}
      size="medium"
      isOpen
      onOpenChange={() => {
        setPassword(null);
        onClose();
      }}
    >
      <div className="flex flex-col gap-5 pb-4">
        <KeyValueList columns={2} items={facts} />
        {password !== null && (
          <OneTimeSecret label={`The new password of ${member.name}.`} value={password} />
        )}
        {member.id === staff.id ? (
          <p className="text-sm text-ink-muted">
            This is you. Your password, second factor and sessions are under Account; another super admin
            changes your role.
          </p>
        ) : (
          <>
            <ChangeRole key={member.role} member={member} onChange={changes.changeRole} />
            <StaffActions member={member} changes={changes} onPassword={setPassword} />
          </>
        )}
      </div>
    </Dialog>
  );
}
