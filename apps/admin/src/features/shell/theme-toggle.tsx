import { IconButton } from '@sextant/ui/components/icon-button';
import { Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';

/** Light or dark at once; "as the system" is in the account menu. */
export function ThemeToggle() {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <IconButton
      label="Switch between light and dark"
      onClick={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}
    >
      <Sun aria-hidden className="dark:hidden" />
      <Moon aria-hidden className="hidden dark:block" />
    </IconButton>
  );
}
