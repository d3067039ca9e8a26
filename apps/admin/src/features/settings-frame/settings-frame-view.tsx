'use client';

import { classNames } from '@sextant/ui/class-names';
import { Link } from '@sextant/ui/components/link';
import { PageHeader } from '@sextant/ui/components/page-header';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import type { SettingsSection } from '../../lib/settings-sections.ts';

type SettingsFrameViewProps = { sections: readonly SettingsSection[]; children: ReactNode };

/** The heading of Settings and the way between its sections. */
export function SettingsFrameView({ sections, children }: SettingsFrameViewProps) {
  const pathname = usePathname();
  return (
    <>
      <PageHeader title="Settings" subtitle="Your account, and what holds for everybody here." />
      <nav aria-label="Settings" className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
        {sections.map(({ label, href }) => (
          <Link
            key={href}
            href={href}
            {...(href === pathname ? { 'aria-current': 'page' as const } : {})}
            className={classNames(
              '-mb-px flex h-9 shrink-0 items-center border-b-2 px-3 text-sm focus-visible:-outline-offset-2',
              href === pathname
                ? 'border-accent font-medium text-ink'
                : 'border-transparent text-ink-muted hover:text-ink',
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
