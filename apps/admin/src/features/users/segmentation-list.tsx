import type { SegmentationQuery, SegmentationResult } from '@sextant/business/users/contract';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { Value } from '@sextant/ui/components/value';
import { formatShare } from '@sextant/ui/format/share';
import { dimensionName, dimensionValueName } from '../../lib/dimension-name.ts';
import { PanelState } from '../../lib/panel-state.tsx';
import { customersHref } from '../../lib/number-links.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { trpc } from '../../trpc/react.ts';

type Group = SegmentationResult['groups'][number];

type SegmentationListProps = {
  by: SegmentationQuery['by'];
  title: string;
  /** The filter of the customers list that a value leads to; left out where it has none. */
  parameter?: string;
  className: string;
};

const MOST = 8;
const HEIGHT = 280;

/** Today's customers by a trait, and how many of each were active within a month. */
export function SegmentationList({ by, title, parameter, className }: SegmentationListProps) {
  const { pages } = useSession();
  const query = trpc.admin.analytics.users.getSegmentation.useQuery({ by });
  return (
    <PanelState query={query} title={title} height={HEIGHT} className={className}>
      {({ groups }) => (
        <Panel
          title={title}
          unit={groups.length > MOST ? `top ${MOST} of ${groups.length}` : 'customers today'}
          isFlush
        >
          <DataTable
            label={title}
            columns={columns(by)}
            rows={groups.slice(0, MOST)}
            rowKey={(row) => row.group}
            empty={
              <EmptyState title="Nobody yet" hint="Send customers through the records API, or import them." />
            }
            {...(parameter !== undefined &&
              pages.includes('customers') && {
                rowHref: (row: Group) => customersHref({ [parameter]: row.group }),
              })}
          />
        </Panel>
      )}
    </PanelState>
  );
}

function columns(by: string): DataTableColumn<Group>[] {
  return [
    {
      id: 'group',
      header: dimensionName(by),
      isHideable: false,
      cell: (row) => dimensionValueName(by, row.group),
    },
    {
      id: 'customers',
      header: 'Customers',
      align: 'end',
      cell: (row) => <Value value={row.customers} format={{ unit: 'count' }} />,
    },
    { id: 'share', header: 'Share', align: 'end', cell: (row) => formatShare(row.share) },
    {
      id: 'active',
      header: 'Active in 30 days',
      align: 'end',
      cell: (row) => (
        <span>
          <Value value={row.active} format={{ unit: 'count' }} />
          <span className="ml-2 text-xs text-ink-muted">
            {formatShare(row.customers === 0 ? null : row.active / row.customers)}
          </span>
        </span>
      ),
    },
  ];
}
