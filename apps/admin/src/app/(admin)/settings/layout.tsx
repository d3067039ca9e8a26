import type { ReactNode } from 'react';
import { SettingsFrameView } from '../../../features/settings-frame/settings-frame-view.tsx';
import { settingsSections } from '../../../lib/settings-sections.ts';
import { requirePage } from '../../../lib/page-session.ts';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  await requirePage('settings.read');
  return <SettingsFrameView sections={await settingsSections()}>{children}</SettingsFrameView>;
}
