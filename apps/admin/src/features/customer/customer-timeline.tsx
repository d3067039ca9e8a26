import { TimelineKind, type TimelineItem } from '@sextant/business/customers/contract';
import { Button } from '@sextant/ui/components/button';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { Timeline } from '@sextant/ui/components/timeline';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { KIND_NAMES, timelineGroups } from './timeline-groups.tsx';

type CustomerTimelineProps = {
  items: readonly TimelineItem[];
  kind: TimelineKind | null;
  onKindChange: (kind: TimelineKind | null) => void;
  hasMore: boolean;
  isBusy: boolean;
  onShowMore: () => void;
};

const ALL = 'all';

export function CustomerTimeline(props: CustomerTimelineProps) {
  const { items, kind, onKindChange, hasMore, isBusy, onShowMore } = props;
  const { zone } = usePeriodView();
  const options = [
    { value: ALL, label: 'All' },
    ...TimelineKind.options.map((value) => ({ value, label: KIND_NAMES[value] })),
  ];
  return (
    <Panel
      title="Timeline"
      subtitle={`Newest first, in ${zone}`}
      actions={
        <SegmentedControl
          label="Kind of entry"
          value={kind ?? ALL}
          options={options}
          onChange={(next) => onKindChange(TimelineKind.options.find((option) => option === next) ?? null)}
        />
      }
    >
      {items.length === 0 ? (
        <EmptyState title="Nothing here yet" hint="Choose another kind, or wait for their next event." />
      ) : (
        <Timeline label="What happened" groups={timelineGroups(items, zone)} />
      )}
      {hasMore && (
        <div className="mt-4 flex justify-center">
          <Button isBusy={isBusy} onClick={onShowMore}>
            Show earlier
          </Button>
        </div>
      )}
    </Panel>
  );
}
