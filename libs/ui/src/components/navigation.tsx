import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Badge, type Tone } from './badge.tsx';
import { Link } from './link.tsx';

export type NavigationItem = {
  href: string;
  label: string;
  icon?: ReactNode;
  /** A count that waits; its label says of what, for screen readers. */
  badge?: { text: string; tone: Tone; label?: string };
};

/** A group without a label stands at the top on its own. */
export type NavigationGroup = { label?: string; items: readonly NavigationItem[] };

type NavigationProps = {
  groups: readonly NavigationGroup[];
  /** The href of the item that the page belongs to. */
  activeHref: string | null;
  label?: string;
  onNavigate?: () => void;
};

export function Navigation({ groups, activeHref, label = 'Main', onNavigate }: NavigationProps) {
  return (
    <nav aria-label={label} className="flex flex-col gap-4 px-2 pb-6">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label !== undefined && (
            <p id={`nav-${slug(group.label)}`} className="px-2 pb-1 text-2xs font-medium text-ink-subtle">
              {group.label}
            </p>
          )}
          <ul {...(group.label === undefined ? {} : { 'aria-labelledby': `nav-${slug(group.label)}` })}>
            {group.items.map((item) => (
              <li key={item.href}>
                <NavigationLink item={item} isActive={item.href === activeHref} onNavigate={onNavigate} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

type NavigationLinkProps = {
  item: NavigationItem;
  isActive: boolean;
  onNavigate: (() => void) | undefined;
};

function NavigationLink({ item, isActive, onNavigate }: NavigationLinkProps) {
  return (
    <Link
      href={item.href}
      {...(isActive ? { 'aria-current': 'page' as const } : {})}
      {...(onNavigate ? { onClick: onNavigate } : {})}
      className={classNames(
        'group relative flex h-8 items-center gap-2.5 rounded-control px-2 text-sm transition-colors duration-100 focus-visible:outline-offset-[-2px]',
        '[&_svg]:size-4 [&_svg]:shrink-0',
        isActive
          ? 'bg-accent-soft font-medium text-ink [&_svg]:text-accent-ink'
          : 'text-ink-muted hover:bg-hover hover:text-ink [&_svg]:text-ink-subtle',
      )}
    >
      {item.icon}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.badge && (
        <Badge tone={item.badge.tone}>
          {item.badge.text}
          {item.badge.label !== undefined && <span className="sr-only"> {item.badge.label}</span>}
        </Badge>
      )}
    </Link>
  );
}

function slug(label: string): string {
  return label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
