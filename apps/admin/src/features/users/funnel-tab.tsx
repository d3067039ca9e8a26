import type { FunnelResult } from '@sextant/business/funnels/contract';
import { FunnelChart } from '@sextant/ui/charts/funnel-chart';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { Filter } from 'lucide-react';
import { useState } from 'react';
import { PanelState } from '../../lib/panel-state.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { FunnelChips } from './funnel-chips.tsx';
import { funnelQuery } from './funnel-filters.ts';
import { FunnelGroups } from './funnel-groups.tsx';
import { FunnelInfo } from './funnel-info.tsx';
import { FunnelPace } from './funnel-pace.tsx';
import { FunnelPeople, type FunnelPart } from './funnel-people.tsx';
import { stepWords } from './funnel-words.ts';
import { useFunnel } from './use-funnel.ts';

const HEIGHT = 320;
const TITLE = 'From the first step to the last';

export function FunnelTab() {
  const { view, filters, change, query } = useFunnel();
  const { pages } = useSession();
  const [part, setPart] = useState<FunnelPart | null>(null);
  const mayOpen = pages.includes('customers');
  return (
    <>
      <FunnelChips filters={filters} onChange={change} />
      <div className="mt-4 grid grid-cols-12 items-start gap-4">
        <PanelState query={query} title={TITLE} height={HEIGHT} className="col-span-12 xl:col-span-7">
          {(result) => (
            <FunnelBars
              result={result}
              {...(mayOpen && { onOpen: (step, outcome) => setPart({ step, outcome, group: null }) })}
            />
          )}
        </PanelState>
        <PanelState
          query={query}
          title="How long it takes"
          height={HEIGHT}
          className="col-span-12 xl:col-span-5"
        >
          {(result) =>
            result.groups === null ? (
              <FunnelPace result={result} />
            ) : (
              <FunnelGroups
                groups={result.groups}
                otherValues={result.otherValues}
                by={filters.by ?? ''}
                {...(mayOpen && {
                  onOpen: (group, step) => setPart({ step, outcome: 'reached', group }),
                })}
              />
            )
          }
        </PanelState>
      </div>
      {part !== null && (
        <FunnelPeople funnel={funnelQuery(filters, view)} part={part} onClose={() => setPart(null)} />
      )}
    </>
  );
}

type FunnelBarsProps = { result: FunnelResult; onOpen?: (step: number, outcome: 'reached' | 'left') => void };

function FunnelBars({ result, onOpen }: FunnelBarsProps) {
  if ((result.steps[0]?.people ?? 0) === 0)
    return (
      <Panel title={TITLE}>
        <EmptyState
          icon={<Filter />}
          title="Nobody took the first step in this period"
          hint="Choose a longer period or another first step. Page views arrive with our tracker, Segment or PostHog."
        />
      </Panel>
    );
  return (
    <FunnelChart
      title={TITLE}
      unit="people"
      steps={result.steps.map(({ step, people }, index) => ({
        key: `${index} ${step}`,
        label: stepWords(step),
        count: people,
      }))}
      actions={<FunnelInfo result={result} />}
      {...(onOpen && { onOpen })}
      {...(result.isComplete
        ? {}
        : { footer: 'Some who entered still have time to go on: the last shares will rise.' })}
    />
  );
}
