'use client';

import { useState } from 'react';
import { PanelState } from '../../lib/panel-state.tsx';
import { ManageStaff } from './manage-staff.tsx';
import { StaffTable } from './staff-table.tsx';
import { useStaff } from './use-staff.ts';

export function StaffView() {
  const staff = useStaff();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <PanelState query={staff.query} title="Staff" height={420}>
      {({ items }) => (
        <>
          <StaffTable rows={items} onOpen={setOpenId} onCreate={staff.create} />
          <ManageStaff
            member={items.find(({ id }) => id === openId) ?? null}
            changes={staff.changes}
            onClose={() => setOpenId(null)}
          />
        </>
      )}
    </PanelState>
  );
}
