import { classNames } from '../class-names.ts';

export type LegendItem = { label: string; colour: string; mark?: 'square' | 'line' | 'dashed' | 'hatched' };

type ChartLegendProps = { items: readonly LegendItem[]; className?: string };

export function ChartLegend({ items, className }: ChartLegendProps) {
  return (
    <ul
      className={classNames('flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted', className)}
    >
      {items.map((item) => (
        <li key={item.label} className="flex items-center gap-1.5 whitespace-nowrap">
          <LegendMark item={item} />
          {item.label}
        </li>
      ))}
    </ul>
  );
}

function LegendMark({ item }: { item: LegendItem }) {
  switch (item.mark ?? 'square') {
    case 'square':
      return <span aria-hidden className="size-2 rounded-xs" style={{ background: item.colour }} />;
    case 'line':
      return <span aria-hidden className="h-0.5 w-3 rounded-full" style={{ background: item.colour }} />;
    case 'dashed':
      return (
        <span
          aria-hidden
          className="w-3 border-t-[1.5px] border-dashed"
          style={{ borderColor: item.colour }}
        />
      );
    case 'hatched':
      return <span aria-hidden className="hatched size-3 rounded-xs border border-line" />;
  }
}
