import type { FunnelResult } from '@sextant/business/funnels/contract';
import { DataTable, type DataTableColumn } from '@sextant/ui/components/data-table';
import { Panel } from '@sextant/ui/components/panel';
import { formatExactNumber } from '@sextant/ui/format/number';
import { formatShare } from '@sextant/ui/format/share';
import { dimensionName, dimensionValueName } from '../../lib/dimension-name.ts';
import { stepWords } from './funnel-words.ts';

type Group = NonNullable<FunnelResult['groups']>[number];
type FunnelGroupsProps = { groups: readonly Group[]; by: string };

const MOST = 25;
const FEW = 30;

/** The funnel of each value of the trait; fewer than 30 who entered are greyed. */
export function FunnelGroups({ groups, by }: FunnelGroupsProps) {
  const shown = groups.slice(0, MOST);
  const title = `By ${dimensionName(by).toLowerCase()}`;
  return (
    <Panel
      title={title}
      unit={groups.length > MOST ? `top ${MOST} of ${groups.length}` : '% of entered'}
      isFlush
    >
      <DataTable
        label={title}
        columns={columns(shown[0], by)}
        rows={shown}
        rowKey={(row) => row.group}
        maxHeight={420}
      />
    </Panel>
  );
}

function columns(sample: Group | undefined, by: string): DataTableColumn<Group>[] {
  const later = (sample?.steps ?? []).slice(1).map((step, index) => ({
    id: `step ${index}`,
    header: stepWords(step.step),
    align: 'end' as const,
    cell: (row: Group) => (
      <span className={(row.steps[0]?.people ?? 0) < FEW ? 'text-ink-subtle' : ''}>
        {formatShare(row.steps[index + 1]?.shareOfEntered ?? null)}
      </span>
    ),
  }));
  return [
    {
      id: 'group',
      header: dimensionName(by),
      isHideable: false,
      cell: (row) => dimensionValueName(by, row.group),
    },
    {
      id: 'entered',
      header: 'Entered',
      align: 'end',
      cell: (row) => formatExactNumber(row.steps[0]?.people ?? null),
    },
    ...later,
  ];
}
