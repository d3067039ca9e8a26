import type { StaffMember, StaffRoleChange } from '@sextant/business/access/contract';
import { Button } from '@sextant/ui/components/button';
import { Select } from '@sextant/ui/components/select';
import { useState } from 'react';
import { ConfirmChange } from '../../lib/confirm-change.tsx';
import { sentence } from '../../lib/dimension-name.ts';
import { ROLE_OPTIONS } from './role-options.ts';

type ChangeRoleProps = { member: StaffMember; onChange: (change: StaffRoleChange) => Promise<void> };

export function ChangeRole({ member, onChange }: ChangeRoleProps) {
  const [role, setRole] = useState(member.role);
  return (
    <div className="flex items-end gap-2">
      <Select label="Role" value={role} onChange={setRole} options={ROLE_OPTIONS} className="flex-1" />
      <ConfirmChange
        trigger={<Button disabled={role === member.role}>Change role…</Button>}
        title={`Make ${member.name} a ${sentence(role).toLowerCase()}?`}
        consequence={`They were a ${sentence(member.role).toLowerCase()}. It holds from their next click on.`}
        action="Change role"
        isDanger={false}
        reasonHint="Kept in the audit log."
        onConfirm={(reason) => onChange({ staffId: member.id, role, reason })}
      />
    </div>
  );
}
