import type { PeopleLine } from './use-metric-people.ts';
import { Dialog } from '@sextant/ui/components/dialog';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { formatBucketInFull } from '@sextant/ui/format/bucket';
import { useState } from 'react';
import { PEOPLE_A_PAGE, PeopleList } from './people-list.tsx';
import { useMetricPeople } from './use-metric-people.ts';
import { usePeriodView } from './use-period-view.ts';

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
      {line && <PeopleOfLine key={chosen} line={line} bucket={bucket} />}
    </Dialog>
  );
}

function PeopleOfLine({ line, bucket }: { line: PeopleLine; bucket: Date }) {
  const [page, setPage] = useState(0);
  const query = useMetricPeople(line, bucket, { offset: page * PEOPLE_A_PAGE, limit: PEOPLE_A_PAGE });
  return <PeopleList title={line.label} query={query} page={page} onPageChange={setPage} />;
}
