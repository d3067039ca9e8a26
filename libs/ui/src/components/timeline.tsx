import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { Tone } from './badge.tsx';

export type TimelineItem = {
  key: string;
  title: ReactNode;
  detail?: ReactNode;
  /** Machine readable instant and what to show of it. */
  at: { iso: string; text: string };
  tone?: Tone;
  icon?: ReactNode;
};

/** Items under a heading, as a day; leave the heading out for a plain list. */
export type TimelineGroup = { label?: string; items: readonly TimelineItem[] };

type TimelineProps = { label: string; groups: readonly TimelineGroup[] };

const MARKS = {
  neutral: 'border-line-strong bg-hover text-ink-muted',
  accent: 'border-transparent bg-accent-soft text-accent-ink',
  good: 'border-transparent bg-good-soft text-good-ink',
  warning: 'border-transparent bg-warning-soft text-warning-ink',
  bad: 'border-transparent bg-bad-soft text-bad-ink',
} satisfies Record<Tone, string>;

/** What happened and when, newest first or oldest first as given. */
export function Timeline({ label, groups }: TimelineProps) {
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-4">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label !== undefined && (
            <p className="mb-2 text-xs font-medium text-ink-muted">{group.label}</p>
          )}
          <ol className="relative before:absolute before:inset-y-3 before:left-3 before:w-px before:bg-line">
            {group.items.map((item) => (
              <TimelineRow key={item.key} item={item} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function TimelineRow({ item }: { item: TimelineItem }) {
  return (
    <li className="relative flex gap-3 py-1.5">
      <span
        aria-hidden
        className={classNames(
          'relative flex size-6 shrink-0 items-center justify-center rounded-full border ring-4 ring-surface [&_svg]:size-3.5',
          MARKS[item.tone ?? 'neutral'],
        )}
      >
        {item.icon ?? <span className="size-1.5 rounded-full bg-current" />}
      </span>
      <div className="min-w-0 flex-1 pt-0.5 text-sm">
        <div className="text-ink">{item.title}</div>
        {item.detail !== undefined && <div className="mt-0.5 text-xs text-ink-muted">{item.detail}</div>}
      </div>
      <time dateTime={item.at.iso} className="shrink-0 pt-1 text-xs text-ink-subtle">
        {item.at.text}
      </time>
    </li>
  );
}
