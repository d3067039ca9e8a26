'use client';

import { useSession } from '../../lib/session-provider.tsx';
import { sentence } from '../../lib/dimension-name.ts';
import { ChangePassword } from './change-password.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Panel } from '@sextant/ui/components/panel';

type AccountViewProps = { hasSecondFactor: boolean };

export function AccountView({ hasSecondFactor }: AccountViewProps) {
  const { staff } = useSession();
  return (
    <div className="grid max-w-5xl items-start gap-4 lg:grid-cols-2">
      <Panel title="You">
        <KeyValueList
          items={[
            { label: 'Name', value: staff.name },
            { label: 'E-mail address', value: staff.email },
            { label: 'Role', value: sentence(staff.role) },
          ]}
        />
      </Panel>
      <SecondFactor isOn={hasSecondFactor} />
      <ChangePassword />
      <OwnSessions />
    </div>
  );
}
