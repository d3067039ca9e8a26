import type { FailedJobs } from '@sextant/business/requests/contract';
import { Panel } from '@sextant/ui/components/panel';
import { formatExactNumber } from '@sextant/ui/format/number';
import { formatShare } from '@sextant/ui/format/share';
import { sentence } from '../../lib/dimension-name.ts';
import { classNames } from '@sextant/ui/class-names';

type FailureReasonsProps = {
  reasons: FailedJobs['reasons'];
  chosen: string | null;
  onChoose: (reason: string | null) => void;
};

/** How many failed for each reason; a click keeps only those. */
export function FailureReasons({ reasons, chosen, onChoose }: FailureReasonsProps) {
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  const greatest = Math.max(1, ...reasons.map((reason) => reason.count));
  return (
    <Panel title="Why they failed" unit={`${formatExactNumber(total)} jobs`}>
      {reasons.length === 0 && <p className="text-sm text-ink-muted">Nothing failed in this period.</p>}
      <ul className="flex flex-col gap-1">
        {reasons.map(({ reason, count }) => {
          const key = reason ?? 'unknown';
          const isChosen = chosen === key;
          return (
            <li key={key}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => onChoose(isChosen ? null : key)}
                className={classNames(
                  'relative flex w-full items-center justify-between gap-3 overflow-hidden rounded-control px-2.5 py-1.5 text-left text-sm hover:bg-hover',
                  isChosen && 'outline-2 outline-accent',
                )}
              >
                <span
                  aria-hidden
                  className="absolute inset-y-0 left-0 rounded-control bg-bad-soft"
                  style={{ width: `${(count / greatest) * 100}%` }}
                />
                <span className="relative truncate text-ink">{sentence(key)}</span>
                <span className="relative shrink-0 text-ink tabular-nums">
                  {formatExactNumber(count)}
                  <span className="ml-2 text-xs text-ink-muted">
                    {formatShare(total === 0 ? null : count / total)}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
