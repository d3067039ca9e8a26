'use client';

import { AppShell } from '@sextant/ui/components/app-shell';
import { Button } from '@sextant/ui/components/button';
import { CommandPalette } from '@sextant/ui/components/command-palette';
import { DownloadListener } from '@sextant/ui/components/download-listener';
import { Kbd } from '@sextant/ui/components/kbd';
import { Search } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useContext, useState, type ReactNode } from 'react';
import { Brand } from '../../lib/brand.tsx';
import { isPeriodPage } from '../../lib/is-period-page.ts';
import { NavigationContext } from '../../lib/navigation-provider.tsx';
import { railPageOf } from '../../lib/navigation.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { AccountMenu } from './account-menu.tsx';
import { PageFrame } from './page-frame.tsx';
import { PeriodMenu } from './period-menu.tsx';
import { railGroups } from './rail-groups.tsx';
import { ShellFreshness } from './shell-freshness.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { usePaletteGroups } from './use-palette-groups.tsx';
import { useChartCode } from './use-chart-code.ts';
import { useRefresh } from './use-refresh.ts';
import { useTrackDownload } from './use-track-download.ts';
import { useShellShortcuts } from './use-shell-shortcuts.ts';
import { ViewMenu } from './view-menu.tsx';

export function ShellView({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  const { pages } = useSession();
  const comingPath = useContext(NavigationContext)?.comingPath ?? null;
  const { nextRefreshAt, refresh } = useRefresh();
  useChartCode();
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const trackDownload = useTrackDownload();
  const hasPeriod = isPeriodPage(pathname);
  useShellShortcuts({
    hasPeriod,
    refresh,
    openPalette: () => setIsPaletteOpen(true),
    openHelp: () => setIsHelpOpen(true),
  });
  return (
    <AppShell
      brand={<Brand />}
      groups={railGroups(pages)}
      activeHref={railPageOf(comingPath ?? pathname)?.href ?? null}
      topStart={
        hasPeriod && (
          <>
            <PeriodMenu />
            <ViewMenu />
          </>
        )
      }
      topEnd={
        <>
          <ShellFreshness nextRefreshAt={nextRefreshAt} onRefresh={refresh} />
          <PaletteButton onOpen={() => setIsPaletteOpen(true)} />
          <span className="max-sm:hidden">
            <ThemeToggle />
          </span>
          <AccountMenu />
        </>
      }
    >
      {comingPath !== null && <PageFrame path={comingPath} />}
      {/* Kept as wide as it was, so that its charts are not drawn anew for a moment out of sight. */}
      <div {...(comingPath !== null && { inert: true, className: 'invisible h-0 overflow-hidden' })}>
        <DownloadListener onDownload={trackDownload}>{children}</DownloadListener>
      </div>
      <Palette
        isOpen={isPaletteOpen}
        onOpenChange={setIsPaletteOpen}
        refresh={refresh}
        openHelp={() => setIsHelpOpen(true)}
      />
      <ShortcutsHelp isOpen={isHelpOpen} onOpenChange={setIsHelpOpen} />
    </AppShell>
  );
}

function PaletteButton({ onOpen }: { onOpen: () => void }) {
  return (
    <Button
      aria-label="Search or jump to"
      onClick={onOpen}
      icon={<Search aria-hidden className="text-ink-subtle" />}
    >
      <span className="hidden font-normal text-ink-subtle 2xl:inline">Search or jump to…</span>
      <span className="contents max-sm:hidden">
        <Kbd>⌘K</Kbd>
      </span>
    </Button>
  );
}

type PaletteProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  refresh: () => void;
  openHelp: () => void;
};

function Palette({ isOpen, onOpenChange, refresh, openHelp }: PaletteProps) {
  const [search, setSearch] = useState('');
  const { groups, isSearching } = usePaletteGroups(search, { refresh, openHelp });
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={(next) => {
        onOpenChange(next);
        if (!next) setSearch('');
      }}
      groups={groups}
      search={search}
      onSearchChange={setSearch}
      isSearching={isSearching}
    />
  );
}
