import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import { classNames } from '../class-names.ts';
import { deltaDirection, formatDeltaSize, type DeltaKind, type Direction } from '../format/delta.ts';
import type { ValueFormat } from '../format/value.ts';

export type Better = 'up' | 'down' | 'neither';

type DeltaProps = {
  /** The change: a share for percent and points, else in the value's own unit; null when it has no meaning. */
  change: number | null;
  kind?: DeltaKind;
  /** Which way is good; its colour follows. */
  better: Better;
  format?: ValueFormat;
  className?: string;
};

const ICONS = { up: ArrowUp, down: ArrowDown, flat: ArrowRight } satisfies Record<Direction, unknown>;
const WORDS = { up: 'up', down: 'down', flat: 'unchanged' } satisfies Record<Direction, string>;

/** A change with an arrow, a colour and, for screen readers, words that say good or bad. */
export function Delta({
  change,
  kind = 'percent',
  better,
  format = { unit: 'count' },
  className,
}: DeltaProps) {
  if (change === null)
    return <span className={classNames('text-xs text-ink-subtle', className)}>no comparison</span>;
  const direction = deltaDirection(change, kind);
  const Icon = ICONS[direction];
  const verdict = judge(direction, better);
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-0.5 align-middle text-xs font-medium whitespace-nowrap tabular-nums',
        verdict === 'good' && 'text-good-ink',
        verdict === 'bad' && 'text-bad-ink',
        verdict === 'neutral' && 'text-ink-muted',
        className,
      )}
    >
      <Icon aria-hidden className="size-3.5" strokeWidth={2.25} />
      <span className="sr-only">{WORDS[direction]} </span>
      {formatDeltaSize(change, kind, format)}
      {verdict !== 'neutral' && <span className="sr-only">, {verdict}</span>}
    </span>
  );
}

function judge(direction: Direction, better: Better): 'good' | 'bad' | 'neutral' {
  if (direction === 'flat' || better === 'neither') return 'neutral';
  return direction === better ? 'good' : 'bad';
}
