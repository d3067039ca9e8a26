import type { MetricQuery } from '@sextant/business/metrics/contract';
import { DataTable } from '@sextant/ui/components/data-table';
import { Dialog } from '@sextant/ui/components/dialog';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { formatBucketInFull } from '@sextant/ui/format/bucket';
import { formatExactNumber } from '@sextant/ui/format/number';
import { useState } from 'react';
import { PanelState } from './panel-state.tsx';
import { paths } from './paths.ts';
import { peopleColumns } from './people-columns.tsx';
import { useMetricPeople } from './use-metric-people.ts';
import { usePeriodView } from './use-period-view.ts';

/** One line of a chart: the question it answers, and which value of the split it is. */
export type PeopleLine = { label: string; query: MetricQuery; group: string | null };

type PeopleBehindProps = {
  title: string;
  lines: readonly PeopleLine[];
  /** The start of the chosen interval. */
  bucket: Date;
  onClose: () => void;
};

/** Exactly the people whom a point of a chart counts, line by line. */
export function PeopleBehind({ title, lines, bucket, onClose }: PeopleBehindProps) {
  const { zone } = usePeriodView();
  const [chosen, setChosen] = useState('0');
  const line = lines[Number(chosen)];
  const { interval } = line?.query ?? {};
  const when =
    interval === undefined || interval === 'total' ? '' : formatBucketInFull(bucket, interval, zone);
  return (
    <Dialog isOpen onOpenChange={onClose} size="large" title={title} description={when}>
      {lines.length > 1 && (
        <SegmentedControl
          label="Which of them"
          value={chosen}
          options={lines.map(({ label }, index) => ({ value: String(index), label }))}
          onChange={setChosen}
          className="mb-3 flex-wrap"
        />
      )}
      {line && <PeopleTable key={chosen} line={line} bucket={bucket} zone={zone} />}
    </Dialog>
  );
}

const PAGE = 10;
const HEIGHT = 420;

function PeopleTable({ line, bucket, zone }: { line: PeopleLine; bucket: Date; zone: string }) {
  const [page, setPage] = useState(0);
  const people = useMetricPeople(line, bucket, { offset: page * PAGE, limit: PAGE });
  return (
    <PanelState query={people} title={line.label} height={HEIGHT}>
      {({ items, total }) => (
        <>
          <p className="mb-2 text-xs text-ink-muted">
            {formatExactNumber(total)} people, the same as in the chart
          </p>
          <DataTable
            label={line.label}
            columns={peopleColumns(zone)}
            rows={items}
            rowKey={(row) => String(row.id)}
            rowHref={(row) => (row.kind === 'customer' ? paths.customer(row.id) : null)}
            page={{ index: page, size: PAGE, total }}
            onPageChange={setPage}
            isLoading={people.isPlaceholderData}
            empty={<EmptyState title="Nobody is counted here" />}
          />
        </>
      )}
    </PanelState>
  );
}
