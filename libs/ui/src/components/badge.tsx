import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export type Tone = 'neutral' | 'accent' | 'good' | 'warning' | 'bad';

const TONES = {
  neutral: 'bg-hover text-ink-muted',
  accent: 'bg-accent-soft text-accent-ink',
  good: 'bg-good-soft text-good-ink',
  warning: 'bg-warning-soft text-warning-ink',
  bad: 'bg-bad-soft text-bad-ink',
} satisfies Record<Tone, string>;

const DOTS = {
  neutral: 'bg-line-control',
  accent: 'bg-accent',
  good: 'bg-good',
  warning: 'bg-warning',
  bad: 'bg-bad',
} satisfies Record<Tone, string>;

type BadgeProps = { tone?: Tone; hasDot?: boolean; className?: string; children: ReactNode };

export function Badge({ tone = 'neutral', hasDot = false, className, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-chip px-2 py-px text-2xs font-medium whitespace-nowrap tabular-nums',
        TONES[tone],
        className,
      )}
    >
      {hasDot && <span aria-hidden className={classNames('size-1.5 rounded-full', DOTS[tone])} />}
      {children}
    </span>
  );
}
