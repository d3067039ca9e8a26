import type { PaletteGroup } from '@sextant/ui/components/command-palette';
import { CalendarDays, Keyboard, RotateCw, SunMoon, User } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useRouter } from 'next/navigation';
import { NAVIGATION } from '../../lib/navigation.ts';
import { paths } from '../../lib/paths.ts';
import { PRESET_LABELS } from '../../lib/period-label.ts';
import { PERIOD_PRESETS } from '../../lib/period.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { useShellHref } from '../../lib/use-shell-href.ts';
import { PAGE_ICONS } from './navigation-icons.tsx';
import { useFoundCustomers } from './use-found-customers.ts';
import { useShell } from './use-shell.ts';

type PaletteActions = { refresh: () => void; openHelp: () => void };

/** Pages and actions by name; customers as the server finds them. */
export function usePaletteGroups(
  search: string,
  actions: PaletteActions,
): { groups: PaletteGroup[]; isSearching: boolean } {
  const router = useRouter();
  const shellHref = useShellHref();
  const { pages } = useSession();
  const { setPeriod } = useShell();
  const { resolvedTheme, setTheme } = useTheme();
  const found = useFoundCustomers(search);
  const open = (href: string) => () => router.push(shellHref(href));

  const pageItems = NAVIGATION.flatMap((group) => group.pages)
    .filter((page) => pages.includes(page.id))
    .map(({ id, label, href }) => {
      const Icon = PAGE_ICONS[id];
      return { id: `page:${id}`, label, icon: <Icon aria-hidden />, onSelect: open(href) };
    });
  const customerItems = found.customers.map((customer) => ({
    id: `customer:${customer.id}`,
    label: customer.name ?? customer.email ?? customer.externalId,
    hint: customer.externalId,
    keywords: [search],
    icon: <User aria-hidden />,
    onSelect: open(paths.customer(customer.id)),
  }));
  const periodItems = PERIOD_PRESETS.map((preset) => ({
    id: `period:${preset}`,
    label: `Show ${PRESET_LABELS[preset].toLowerCase()}`,
    icon: <CalendarDays aria-hidden />,
    onSelect: () => setPeriod(preset),
  }));
  const actionItems = [
    {
      id: 'action:refresh',
      label: 'Refresh',
      shortcut: 'R',
      icon: <RotateCw aria-hidden />,
      onSelect: actions.refresh,
    },
    {
      id: 'action:theme',
      label: 'Switch between light and dark',
      icon: <SunMoon aria-hidden />,
      onSelect: () => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark'),
    },
    {
      id: 'action:help',
      label: 'Keyboard',
      shortcut: '?',
      icon: <Keyboard aria-hidden />,
      onSelect: actions.openHelp,
    },
  ];
  const groups = [
    { label: 'Customers', items: customerItems },
    { label: 'Pages', items: pageItems },
    { label: 'Actions', items: [...actionItems, ...periodItems] },
  ];
  return { groups: groups.filter((group) => group.items.length > 0), isSearching: found.isSearching };
}
