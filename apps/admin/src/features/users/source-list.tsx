import type { MetricQuery } from '@sextant/business/metrics/contract';
import { TraitList } from './trait-list.tsx';

type SourceListProps = { query: MetricQuery & { by: string }; className: string };

/** Where new customers came from, the most fruitful first. */
export function SourceList({ query, className }: SourceListProps) {
  return <TraitList title="Sources" query={query} parameter="source" className={className} />;
}
