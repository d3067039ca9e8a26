import type { CreditsResult } from '@sextant/business/credits/contract';
import { BarChart } from '@sextant/ui/charts/bar-chart';
import { CHART_HEIGHT } from '../../lib/chart-settings.ts';
import { bandWords } from './credit-words.ts';

/** How many customers have how many credits. */
export function DistributionPanel({ result: { distribution } }: { result: CreditsResult }) {
  return (
    <BarChart
      title="Balances"
      unit="customers by the credits they have"
      orientation="rows"
      height={CHART_HEIGHT}
      points={distribution.map((band) => ({
        bucket: String(band.from ?? 'below'),
        label: bandWords(band),
        fullLabel: bandWords(band),
        values: { customers: band.customers },
      }))}
      series={[{ key: 'customers', label: 'Customers' }]}
      format={{ unit: 'count' }}
      intervalLabel="Credits"
    />
  );
}
