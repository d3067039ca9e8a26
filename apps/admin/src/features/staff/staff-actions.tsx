import type { StaffMember } from '@sextant/business/access/contract';
import { Button } from '@sextant/ui/components/button';
import { ConfirmChange } from '../../lib/confirm-change.tsx';
import type { StaffChanges } from './use-staff.ts';

type StaffActionsProps = {
  member: StaffMember;
  changes: StaffChanges;
  /** The new password, to be shown once. */
  onPassword: (password: string) => void;
};

type Action = {
  /** The task, on its button. */
  label: string;
  title: string;
  consequence: string;
  isDanger: boolean;
  run: (target: { staffId: string; reason: string }) => Promise<unknown>;
};

/** What can be done to an account; each asks for the reason. */
export function StaffActions({ member, changes, onPassword }: StaffActionsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {actionsFor(member, changes, onPassword).map(({ label, title, consequence, isDanger, run }) => (
        <ConfirmChange
          key={label}
          trigger={<Button variant={isDanger ? 'danger' : 'secondary'}>{label}…</Button>}
          title={title}
          consequence={consequence}
          action={label}
          isDanger={isDanger}
          reasonHint="Kept in the audit log."
          onConfirm={async (reason) => {
            await run({ staffId: member.id, reason });
          }}
        />
      ))}
    </div>
  );
}

function actionsFor(
  member: StaffMember,
  changes: StaffChanges,
  onPassword: (password: string) => void,
): readonly Action[] {
  const { name } = member;
  const isShut = member.isDisabled || member.lockedUntil !== null;
  const open: Action = {
    label: member.isDisabled ? 'Enable' : 'Unlock',
    title: `Let ${name} sign in again?`,
    consequence: 'Their password and second factor stay as they were.',
    isDanger: false,
    run: changes.enable,
  };
  const password: Action = {
    label: 'New password',
    title: `Give ${name} a new password?`,
    consequence: 'The old one stops working and they are signed out everywhere. You see the new one once.',
    isDanger: false,
    run: async (target) => onPassword((await changes.resetPassword(target)).password),
  };
  const secondFactor: Action = {
    label: 'Reset second factor',
    title: `Remove the second factor of ${name}?`,
    consequence: 'Until they set up another, their password alone signs in. They are signed out everywhere.',
    isDanger: false,
    run: changes.resetSecondFactor,
  };
  const sessions: Action = {
    label: 'Sign out everywhere',
    title: `Sign ${name} out everywhere?`,
    consequence: `${member.openSessions} open sessions end. They can sign in again.`,
    isDanger: false,
    run: changes.revokeSessions,
  };
  const disable: Action = {
    label: 'Disable',
    title: `Disable ${name}?`,
    consequence: 'They are signed out at once and cannot sign in until somebody enables them.',
    isDanger: true,
    run: changes.disable,
  };
  return [
    ...(isShut ? [open] : []),
    password,
    ...(member.hasSecondFactor ? [secondFactor] : []),
    ...(member.openSessions > 0 ? [sessions] : []),
    ...(member.isDisabled ? [] : [disable]),
  ];
}
