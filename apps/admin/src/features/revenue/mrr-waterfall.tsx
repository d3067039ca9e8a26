import { MovementKind, type WaterfallResult } from '@sextant/business/revenue/mrr/contract';
import { WaterfallChart } from '@sextant/ui/charts/waterfall-chart';
import { formatDate } from '@sextant/ui/format/instant';
import { formatExactNumber } from '@sextant/ui/format/number';
import { ChartInfo } from '../../lib/metrics-chart.tsx';
import { MOVEMENT_WORDS } from './movement-words.ts';
import type { RevenueFilters } from './revenue-filters.ts';

type MrrWaterfallProps = {
  result: WaterfallResult;
  selected: RevenueFilters['movement'];
  onSelect: (movement: NonNullable<RevenueFilters['movement']>) => void;
};

const TITLE = 'How MRR moved';

/** From the MRR at the start of the period to that at its end; each step opens its activities. */
export function MrrWaterfall({ result, selected, onSelect }: MrrWaterfallProps) {
  const { waterfall, currency, asOf, zone } = result;
  const { range, startMinor, endMinor, steps } = waterfall;
  const activities = steps.reduce((sum, step) => sum + step.activities, 0);
  return (
    <WaterfallChart
      title={TITLE}
      unit={`since ${formatDate(range.from, zone)}, ${formatExactNumber(activities)} movements`}
      format={{ unit: 'money', currency }}
      steps={[
        { key: 'start', label: 'Start', kind: 'level', value: startMinor },
        ...steps.map(({ kind, amountMinor }) => ({
          key: kind,
          label: MOVEMENT_WORDS[kind],
          kind: 'change' as const,
          value: amountMinor,
        })),
        { key: 'end', label: 'End', kind: 'level', value: endMinor },
      ]}
      {...(selected !== null && selected !== 'all' && { selected })}
      onSelect={(key) => onSelect(MovementKind.safeParse(key).data ?? 'all')}
      actions={<ChartInfo ids={INFO} asOf={asOf} zone={zone} title={TITLE} />}
    />
  );
}

const INFO = ['mrr', 'mrr_new', 'mrr_reactivation', 'mrr_expansion', 'mrr_contraction', 'mrr_churn'] as const;
