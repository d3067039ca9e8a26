import type { MetricQuery } from '@sextant/business/metrics/contract';
import { joinedHref } from '../../lib/number-links.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { TraitList } from './trait-list.tsx';

type SourceListProps = { query: MetricQuery & { by: string }; className: string };

/** Where new customers came from, the most fruitful first. */
export function SourceList({ query, className }: SourceListProps) {
  const view = usePeriodView();
  return (
    <TraitList
      title="Sources"
      query={query}
      hrefOf={(source) => joinedHref(view, { source })}
      className={className}
    />
  );
}
