import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

type KeyValueListProps = {
  items: readonly { label: string; value: ReactNode }[];
  /** Side by side from the width of a small panel on. */
  columns?: 1 | 2 | 3;
  className?: string;
};

const COLUMNS = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' } as const;

export function KeyValueList({ items, columns = 1, className }: KeyValueListProps) {
  return (
    <dl className={classNames('grid gap-x-8', COLUMNS[columns], className)}>
      {items.map((item) => (
        <div
          key={item.label}
          className="flex items-baseline justify-between gap-4 border-b border-line py-1.5"
        >
          <dt className="shrink-0 text-sm text-ink-muted">{item.label}</dt>
          <dd className="min-w-0 text-right text-sm break-words text-ink tabular-nums">
            {item.value ?? '—'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
