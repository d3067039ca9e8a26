import { IconButton } from '@sextant/ui/components/icon-button';
import { Tooltip } from '@sextant/ui/components/tooltip';
import { Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';

/** Light or dark at once; "as the system" is in the account menu. */
export function ThemeToggle() {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <Tooltip content="Light or dark" side="bottom">
      <IconButton
        label="Switch between light and dark"
        title={undefined}
        onClick={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}
      >
        <Sun aria-hidden className="dark:hidden" />
        <Moon aria-hidden className="hidden dark:block" />
      </IconButton>
    </Tooltip>
  );
}
