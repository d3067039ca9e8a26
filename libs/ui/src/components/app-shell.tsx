'use client';

import { Menu } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Drawer } from './drawer.tsx';
import { IconButton } from './icon-button.tsx';
import { Navigation, type NavigationGroup } from './navigation.tsx';
import { SkipLink } from './skip-link.tsx';

export type AppShellProps = {
  /** Logo and name, at the head of the rail. */
  brand: ReactNode;
  groups: readonly NavigationGroup[];
  activeHref: string | null;
  /** Left of the top bar: what changes the page, as period and zone. */
  topStart?: ReactNode;
  /** Right of the top bar: freshness, palette, theme, account. */
  topEnd?: ReactNode;
  /** At the foot of the rail. */
  railFooter?: ReactNode;
  children: ReactNode;
};

const CONTENT_ID = 'content';

/** The frame of every page: rail, top bar, content. Below 1024 px the rail becomes a drawer. */
export function AppShell({
  brand,
  groups,
  activeHref,
  topStart,
  topEnd,
  railFooter,
  children,
}: AppShellProps) {
  return (
    <div className="min-h-dvh lg:pl-54">
      <SkipLink target={CONTENT_ID} />
      <aside
        data-print="hide"
        className="fixed inset-y-0 left-0 z-30 hidden w-54 flex-col border-r border-line bg-rail lg:flex"
      >
        <div className="flex h-14 shrink-0 items-center px-4">{brand}</div>
        <div className="min-h-0 flex-1 overflow-y-auto pt-1 [scrollbar-width:thin]">
          <Navigation groups={groups} activeHref={activeHref} />
        </div>
        {railFooter !== undefined && <div className="border-t border-line p-2">{railFooter}</div>}
      </aside>
      <header
        data-print="hide"
        className="sticky top-0 z-20 border-b border-line bg-canvas/85 backdrop-blur-md"
      >
        <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-2 gap-y-2 px-4 py-2 sm:gap-x-4 md:px-6">
          <div className="flex min-w-0 flex-wrap items-center gap-2">
            <RailDrawer brand={brand} groups={groups} activeHref={activeHref} />
            {topStart}
          </div>
          <div className="flex min-w-0 flex-wrap items-center gap-2">{topEnd}</div>
        </div>
      </header>
      <main
        id={CONTENT_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-[1680px] px-4 pt-6 pb-16 outline-none md:px-6"
      >
        {children}
      </main>
    </div>
  );
}

type RailDrawerProps = Pick<AppShellProps, 'brand' | 'groups' | 'activeHref'>;

function RailDrawer({ brand, groups, activeHref }: RailDrawerProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="lg:hidden">
      <Drawer
        title="Navigation"
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        trigger={
          <IconButton label="Open navigation" variant="secondary">
            <Menu aria-hidden />
          </IconButton>
        }
      >
        <div className="flex h-14 items-center px-4">{brand}</div>
        <Navigation
          label="Main, in drawer"
          groups={groups}
          activeHref={activeHref}
          onNavigate={() => setIsOpen(false)}
        />
      </Drawer>
    </div>
  );
}
