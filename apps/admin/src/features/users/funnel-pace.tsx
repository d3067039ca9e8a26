import type { FunnelResult } from '@sextant/business/funnels/contract';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Panel } from '@sextant/ui/components/panel';
import { formatDuration } from '@sextant/ui/format/duration';
import { formatShare } from '@sextant/ui/format/share';
import { stepWords } from './funnel-words.ts';

/** The median time from the first step to each of the others. */
export function FunnelPace({ result }: { result: FunnelResult }) {
  return (
    <Panel title="How long it takes" unit="median since the first step">
      <KeyValueList
        items={result.steps.slice(1).map((step) => ({
          label: stepWords(step.step),
          value: (
            <span>
              {formatDuration(step.medianSeconds === null ? null : step.medianSeconds * 1000)}
              <span className="ml-3 text-xs text-ink-muted">
                {formatShare(step.shareOfEntered)} of entered
              </span>
            </span>
          ),
        }))}
      />
      <p className="mt-3 text-xs text-ink-muted">
        Split the funnel by a trait to see for whom it works best.
      </p>
    </Panel>
  );
}
