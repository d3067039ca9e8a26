import type { AccessSettings } from '@sextant/business/settings/contract';
import { Button } from '@sextant/ui/components/button';
import { Panel } from '@sextant/ui/components/panel';
import { Switch } from '@sextant/ui/components/switch';
import { TextField } from '@sextant/ui/components/text-field';
import { useState } from 'react';
import { ConfirmChange } from '../../lib/confirm-change.tsx';

const LONGEST_HOURS = 168;

type AccessPanelProps = {
  access: AccessSettings;
  mayChange: boolean;
  onSave: (chosen: AccessSettings & { reason: string }) => Promise<void>;
};

/** What signing in takes. */
export function AccessPanel({ access, mayChange, onSave }: AccessPanelProps) {
  const [isSecondFactorRequired, setRequired] = useState(access.isSecondFactorRequired);
  const [hours, setHours] = useState(String(access.idleHours));
  const chosen = { isSecondFactorRequired, idleHours: Number(hours) };
  const isSound =
    Number.isInteger(chosen.idleHours) && chosen.idleHours >= 1 && chosen.idleHours <= LONGEST_HOURS;
  const isChanged =
    chosen.isSecondFactorRequired !== access.isSecondFactorRequired || chosen.idleHours !== access.idleHours;
  return (
    <Panel title="Signing in" subtitle="For everybody who works here.">
      <div className="flex flex-col gap-4">
        <Switch
          label="Require a second factor"
          hint="Whoever has none sets one up before anything else, also who is signed in now."
          isOn={isSecondFactorRequired}
          onChange={setRequired}
          isDisabled={!mayChange}
        />
        <TextField
          label="Sign out after doing nothing for (hours)"
          hint="After a week everybody signs in again, however much they did."
          error={isSound ? null : `Enter whole hours between 1 and ${LONGEST_HOURS}.`}
          value={hours}
          onChange={setHours}
          input={{ inputMode: 'numeric', disabled: !mayChange }}
        />
        {mayChange ? (
          <ConfirmChange
            trigger={
              <Button className="self-start" disabled={!isSound || !isChanged}>
                Save…
              </Button>
            }
            title="Change what signing in takes?"
            consequence={consequence(chosen)}
            action="Change signing in"
            reasonHint="Kept in the audit log."
            onConfirm={(reason) => onSave({ ...chosen, reason })}
          />
        ) : (
          <p className="text-xs text-ink-muted">Only a super admin changes these.</p>
        )}
      </div>
    </Panel>
  );
}

function consequence({ isSecondFactorRequired, idleHours }: AccessSettings): string {
  const factor = isSecondFactorRequired
    ? 'Everybody needs a second factor from their next click on.'
    : 'A password alone signs in whoever has no second factor.';
  return `${factor} Whoever does nothing for ${idleHours} h is signed out.`;
}
