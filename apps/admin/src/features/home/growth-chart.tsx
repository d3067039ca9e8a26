import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { useQueryStates } from 'nuqs';
import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { homeParameters } from './home-filters.ts';
import { GROWTH_MEASURES, homeQueries, type GrowthMeasure } from './home-queries.ts';

const WORDS = {
  new_customers: { option: 'New', title: 'New customers', unit: 'people who signed up', shape: 'bars' },
  active_customers: {
    option: 'Active',
    title: 'Active customers',
    unit: 'people with activity',
    shape: 'area',
  },
  total_customers: { option: 'All', title: 'Customers', unit: 'people so far', shape: 'area' },
} as const satisfies Record<GrowthMeasure, unknown>;

/** How the customers grow: who joined, who was active, or all of them. */
export function GrowthChart({ className }: { className: string }) {
  const view = usePeriodView();
  const [{ growth }, setFilters] = useQueryStates(homeParameters);
  const { title, unit, shape } = WORDS[growth];
  return (
    <MetricsChart
      className={className}
      title={title}
      unit={unit}
      shape={shape}
      height={320}
      queries={homeQueries(view).growth(growth)}
      names={{ [growth]: title }}
      actions={
        <SegmentedControl
          label="Which customers"
          value={growth}
          options={GROWTH_MEASURES.map((value) => ({ value, label: WORDS[value].option }))}
          onChange={(next) => void setFilters({ growth: next })}
        />
      }
    />
  );
}
