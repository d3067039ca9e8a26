import { isPermitted } from '@sextant/business/kernel/actors/is-permitted';
import type { Permission } from '@sextant/business/kernel/actors/permission';
import { paths } from './paths.ts';
import { signedIn } from './request-context.ts';

export type SettingsSection = { label: string; href: string };

const SECTIONS: readonly (SettingsSection & { permission: Permission })[] = [
  { label: 'General', href: paths.settings(), permission: 'settings.read' },
  { label: 'Account', href: paths.account(), permission: 'settings.read' },
  { label: 'Staff', href: paths.staff(), permission: 'staff.manage' },
  { label: 'API keys', href: paths.apiKeys(), permission: 'keys.manage' },
  { label: 'Mail', href: paths.keptMail(), permission: 'staff.manage' },
];

/** The sections of Settings that whoever is signed in may open. */
export async function settingsSections(): Promise<SettingsSection[]> {
  const staff = await signedIn();
  if (staff === null) return [];
  return SECTIONS.filter(({ permission }) => isPermitted(staff.actor, permission)).map(({ label, href }) => ({
    label,
    href,
  }));
}
