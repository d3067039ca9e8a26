import { classNames } from '../class-names.ts';
import { formatShare } from '../format/share.ts';
import type { ValueFormat } from '../format/value.ts';
import { Link } from './link.tsx';
import { Value } from './value.tsx';

export type BarListItem = {
  key: string;
  label: string;
  value: number | null;
  /** How many it is made of, said after the label. */
  count?: number;
  /** Of the whole; left out where the values are no parts. */
  share?: number | null;
  href?: string;
};

type BarListProps = {
  label: string;
  items: readonly BarListItem[];
  format?: ValueFormat;
};

/** A ranking: label, bar, value, share; the bars are scaled to the greatest value. */
export function BarList({ label, items, format = { unit: 'count' } }: BarListProps) {
  const greatest = Math.max(0, ...items.map((item) => item.value ?? 0));
  return (
    <ul aria-label={label} className="flex flex-col">
      {items.map((item) => (
        <li
          key={item.key}
          className={classNames(
            'grid items-center gap-3 border-b border-line py-1.5 text-sm last:border-0',
            item.share === undefined
              ? 'grid-cols-[minmax(6rem,2fr)_minmax(2rem,1.5fr)_auto]'
              : 'grid-cols-[minmax(6rem,1.6fr)_minmax(2rem,2fr)_auto_4rem]',
          )}
        >
          <span className="truncate text-ink" title={item.label}>
            {item.href === undefined ? (
              item.label
            ) : (
              <Link href={item.href} className="hover:underline">
                {item.label}
              </Link>
            )}
            {item.count !== undefined && (
              <span className="text-ink-muted">
                {' ('}
                <Value value={item.count} format={{ unit: 'count' }} />)
              </span>
            )}
          </span>
          <span aria-hidden className="h-2 overflow-hidden rounded-chip bg-hover">
            <span
              className="block h-full rounded-chip bg-series-1"
              style={{ width: greatest === 0 ? 0 : `${((item.value ?? 0) / greatest) * 100}%` }}
            />
          </span>
          <Value value={item.value} format={format} className="min-w-10 text-right font-medium text-ink" />
          {item.share !== undefined && (
            <span className="text-right text-xs text-ink-muted tabular-nums">{formatShare(item.share)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
