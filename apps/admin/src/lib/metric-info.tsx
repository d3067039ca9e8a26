import { formatTime } from '@sextant/ui/format/instant';
import { useSession } from './session-provider.tsx';
import type { MetricSummary } from './session.ts';

/** What the catalog says of a metric. Throws for one that is not in it. */
export function useMetricSummary(id: string): MetricSummary {
  const summary = useSession().metrics.find((metric) => metric.id === id);
  if (!summary) throw new Error(`There is no metric ${id}, or this role may not see it.`);
  return summary;
}

type MetricInfoProps = { metric: string; asOf: Date; zone: string };

/** What stands behind the "i" of a number: definition, source, version, age. */
export function MetricInfo({ metric, asOf, zone }: MetricInfoProps) {
  const { label, definition, source, formulaVersion, id } = useMetricSummary(metric);
  return (
    <div className="space-y-3">
      <div>
        <p className="font-semibold text-ink">{label}</p>
        <p className="mt-1 text-ink-muted">{definition}</p>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-t border-line pt-3 text-xs">
        <Fact name="Counted until" value={`${formatTime(asOf, zone)} (${zone})`} />
        <Fact name="Source" value={source} />
        <Fact name="Formula" value={`version ${formulaVersion}`} />
        <Fact name="In exports and API" value={id} />
      </dl>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-ink-subtle">{name}</dt>
      <dd className="text-ink-muted">{value}</dd>
    </>
  );
}
