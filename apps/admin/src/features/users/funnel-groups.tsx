import { OTHER, type FunnelResult } from '@sextant/business/funnels/contract';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { Panel } from '@sextant/ui/components/panel';
import { formatExactNumber } from '@sextant/ui/format/number';
import { formatShare } from '@sextant/ui/format/share';
import type { ReactNode } from 'react';
import { dimensionName, dimensionValueName } from '../../lib/dimension-name.ts';
import { ENTRY_WORDS, isOfEntry, stepWords } from './funnel-words.ts';

type Group = NonNullable<FunnelResult['groups']>[number];

type FunnelGroupsProps = {
  groups: readonly Group[];
  /** How many values stand together in the last group; null where each has its own. */
  otherValues: number | null;
  by: string;
  /** Shows the people of a group who reached a step; left out for a role that may not see them. */
  onOpen?: (group: string, step: number) => void;
};

const MOST = 25;
const FEW = 30;

/** The funnel of each value of the split; fewer than 30 who entered are greyed. */
export function FunnelGroups(props: FunnelGroupsProps) {
  const { groups, otherValues, by } = props;
  // Of what events say, the business has put the small ones together already: with the unknown that is one more.
  const shown = otherValues === null ? groups.slice(0, MOST) : groups;
  const title = `By ${dimensionName(by).toLowerCase()}`;
  return (
    <Panel
      title={title}
      unit={shown.length < groups.length ? `top ${MOST} of ${groups.length}` : '% of entered'}
      isFlush
      {...(isOfEntry(by) && {
        footer: (
          <>
            {ENTRY_WORDS}
            {otherValues !== null && ` The ${otherValues} least frequent values stand together as Other.`}
          </>
        ),
      })}
    >
      <DataTable
        label={title}
        columns={columns(props)}
        rows={shown}
        rowKey={(row) => row.group}
        maxHeight={420}
      />
    </Panel>
  );
}

function columns({ groups, otherValues, by, onOpen }: FunnelGroupsProps): DataTableColumn<Group>[] {
  const nameOf = (group: string) =>
    otherValues !== null && group === OTHER
      ? `Other (${formatExactNumber(otherValues)} values)`
      : dimensionValueName(by, group);
  const opening = (row: Group, step: number, number: string): ReactNode => {
    const people = row.steps[step]?.people ?? 0;
    const isFew = (row.steps[0]?.people ?? 0) < FEW;
    const grey = isFew ? 'text-ink-subtle' : '';
    if (onOpen === undefined || people === 0) return <span className={grey}>{number}</span>;
    const words = `${nameOf(row.group)}, ${stepWords(row.steps[step]?.step ?? '')}: ${number}, ${formatExactNumber(people)} people`;
    return (
      <button
        type="button"
        aria-label={words}
        title={`Show ${formatExactNumber(people)} people`}
        onClick={() => onOpen(row.group, step)}
        className={`${grey} underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-accent-ink hover:decoration-current`}
      >
        {number}
      </button>
    );
  };
  const later = (groups[0]?.steps ?? []).slice(1).map((step, index) => ({
    id: `step ${index}`,
    header: stepWords(step.step),
    align: 'end' as const,
    cell: (row: Group) => opening(row, index + 1, formatShare(row.steps[index + 1]?.shareOfEntered ?? null)),
  }));
  return [
    { id: 'group', header: dimensionName(by), isHideable: false, cell: (row) => nameOf(row.group) },
    {
      id: 'entered',
      header: 'Entered',
      align: 'end',
      cell: (row) => opening(row, 0, formatExactNumber(row.steps[0]?.people ?? null)),
    },
    ...later,
  ];
}
