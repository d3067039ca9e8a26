'use client';

import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Panel } from '@sextant/ui/components/panel';
import { sentence } from '../../lib/dimension-name.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { ChangePassword } from './change-password.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';

type AccountViewProps = { hasSecondFactor: boolean };

export function AccountView({ hasSecondFactor }: AccountViewProps) {
  const { staff } = useSession();
  return (
    <div className="grid max-w-5xl items-start gap-4 lg:grid-cols-2">
      <div className="grid min-w-0 gap-4">
        <Panel title="You">
          <KeyValueList
            items={[
              { label: 'Name', value: staff.name },
              { label: 'E-mail address', value: staff.email },
              { label: 'Role', value: sentence(staff.role) },
            ]}
          />
        </Panel>
        <ChangePassword />
      </div>
      <div className="grid min-w-0 gap-4">
        <SecondFactor isOn={hasSecondFactor} />
        <OwnSessions />
      </div>
    </div>
  );
}
