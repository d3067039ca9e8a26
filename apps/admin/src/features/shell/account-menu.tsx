import { AvatarInitials } from '@sextant/ui/components/avatar-initials';
import { Button } from '@sextant/ui/components/button';
import { DropdownMenu } from '@sextant/ui/components/dropdown-menu';
import { ChevronDown, LogOut, Settings } from 'lucide-react';
import { useTheme } from 'next-themes';
import { sentence } from '../../lib/dimension-name.ts';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { signOut } from './sign-out.ts';

/** Who is signed in and as what; the way to their settings, the theme, and out. */
export function AccountMenu() {
  const { staff } = useSession();
  const { setTheme, theme } = useTheme();
  const themes = [
    { id: 'light', label: 'Light' },
    { id: 'dark', label: 'Dark' },
    { id: 'system', label: 'As the system' },
  ];
  return (
    <DropdownMenu
      align="end"
      groups={[
        {
          label: `${staff.name} · ${staff.email}`,
          items: [
            { kind: 'link', label: 'Settings', href: paths.settings(), icon: <Settings aria-hidden /> },
          ],
        },
        {
          label: 'Theme',
          items: themes.map(({ id, label }) => ({
            kind: 'check',
            label,
            isChecked: theme === id,
            onCheckedChange: () => setTheme(id),
          })),
        },
        {
          items: [
            {
              kind: 'action',
              label: 'Sign out',
              icon: <LogOut aria-hidden />,
              onSelect: () => void signOut(),
            },
          ],
        },
      ]}
      trigger={
        <Button
          aria-label={`Account: ${staff.name}, ${sentence(staff.role)}`}
          className="px-1 sm:pr-3 sm:pl-1.5"
        >
          <AvatarInitials name={staff.name} size="small" />
          <span className="max-sm:hidden">{sentence(staff.role)}</span>
          <ChevronDown aria-hidden className="text-ink-subtle max-sm:hidden" />
        </Button>
      }
    />
  );
}
