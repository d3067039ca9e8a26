import { HEAT_STEPS } from '../chart-data/heat-map.ts';
import { formatShare } from '../format/share.ts';

type HeatMapLegendProps = { maximum: number; smallSize: number };

export function HeatMapLegend({ maximum, smallSize }: HeatMapLegendProps) {
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <li className="flex items-center gap-1.5">
        0&nbsp;%
        <span aria-hidden className="flex overflow-hidden rounded-xs">
          {Array.from({ length: HEAT_STEPS }, (_, step) => (
            <span key={step} className="h-3 w-3" style={{ background: `var(--heat-${step})` }} />
          ))}
        </span>
        {formatShare(maximum, 0)} and more
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="hatched size-3 rounded-xs" />
        not over for all
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="size-3 rounded-xs bg-hover" />
        under {smallSize} in the row
      </li>
    </ul>
  );
}
