'use client';

import { DropdownMenu } from '@sextant/ui/components/dropdown-menu';
import { IconButton } from '@sextant/ui/components/icon-button';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';

const THEMES = [
  { id: 'light', label: 'Light', Icon: Sun },
  { id: 'dark', label: 'Dark', Icon: Moon },
  { id: 'system', label: 'As the system', Icon: Monitor },
] as const;

export function ThemeMenu() {
  const { setTheme } = useTheme();
  return (
    <DropdownMenu
      align="end"
      groups={[
        {
          label: 'Theme',
          items: THEMES.map(({ id, label, Icon }) => ({
            kind: 'action',
            label,
            icon: <Icon aria-hidden />,
            onSelect: () => setTheme(id),
          })),
        },
      ]}
      trigger={
        <IconButton label="Theme">
          <Sun aria-hidden className="dark:hidden" />
          <Moon aria-hidden className="hidden dark:block" />
        </IconButton>
      }
    />
  );
}
