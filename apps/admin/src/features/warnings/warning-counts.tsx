import type { WarningCount } from '@sextant/business/warnings/contract';
import { Badge } from '@sextant/ui/components/badge';
import { classNames } from '@sextant/ui/class-names';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatExactNumber } from '@sextant/ui/format/number';

type WarningCountsProps = {
  counts: readonly WarningCount[];
  chosen: string | null;
  onChoose: (code: string | null) => void;
  zone: string;
};

/** Each kind of warning with how often it happened; a click keeps only those. */
export function WarningCounts({ counts, chosen, onChoose, zone }: WarningCountsProps) {
  return (
    <Panel title="What went wrong" isFlush>
      {counts.length === 0 && (
        <p className="px-4 pb-3 text-sm text-ink-muted">
          Everything that was sent in this period was taken as it came.
        </p>
      )}
      <ul>
        {counts.map(({ code, outcome, count, latestAt }) => (
          <li key={`${code} ${outcome}`} className="border-b border-line last:border-0">
            <button
              type="button"
              aria-pressed={code === chosen}
              onClick={() => onChoose(code === chosen ? null : code)}
              className={classNames(
                'flex w-full items-center justify-between gap-3 px-4 py-2 text-left text-sm hover:bg-hover focus-visible:outline-offset-[-2px]',
                code === chosen && 'bg-accent-soft',
              )}
            >
              <span className="min-w-0">
                <code className="block truncate font-mono text-xs text-ink">{code}</code>
                <span className="text-xs text-ink-subtle">latest {formatInstant(latestAt, zone)}</span>
              </span>
              <span className="flex shrink-0 items-center gap-2">
                <Badge tone={outcome === 'rejected' ? 'bad' : 'warning'}>{outcome}</Badge>
                <span className="font-medium text-ink tabular-nums">{formatExactNumber(count)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
