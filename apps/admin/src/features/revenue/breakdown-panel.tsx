import { BreakdownDimension, type BreakdownGroup } from '@sextant/business/revenue/contract';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Value } from '@sextant/ui/components/value';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { formatShare } from '@sextant/ui/format/share';
import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { dimensionName, dimensionValueName } from '../../lib/dimension-name.ts';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { breakdownQuery, revenueParameters } from './revenue-filters.ts';

/** Where revenue comes from, by whatever is asked for. */
export function BreakdownPanel({ className }: { className: string }) {
  const view = usePeriodView();
  const { pages } = useSession();
  const [{ by }, setFilters] = useQueryStates(revenueParameters, { history: 'push' });
  const query = trpc.admin.analytics.revenue.getRevenueBreakdown.useQuery(breakdownQuery({ by }, view), {
    placeholderData: keepPreviousData,
  });
  const title = `Revenue by ${dimensionName(by).toLowerCase()}`;
  return (
    <PanelState query={query} title={title} height={360} className={className}>
      {({ groups, groupCount, currency, notes, total }) => (
        <TablePanel
          title={title}
          unit={
            <>
              <Value value={total.grossMinor} format={{ unit: 'money', currency }} /> gross
              {total.creatorMinor !== null && (
                <>
                  , <Value value={total.creatorMinor} format={{ unit: 'money', currency }} /> to creators
                </>
              )}
              ,{' '}
              {groups.length < groupCount ? `top ${groups.length} of ${groupCount}` : `${groupCount} in all`}
            </>
          }
          columns={columns(by, currency)}
          rows={groups}
          rowKey={(row) => row.group}
          rowHref={({ customerId }) =>
            customerId !== null && pages.includes('customers') ? paths.customer(customerId) : null
          }
          isLoading={query.isPlaceholderData}
          toolbar={
            <ChoiceMenu
              label="Split by"
              value={by}
              options={BreakdownDimension.options}
              onChange={(next) => void setFilters({ by: next })}
            />
          }
          {...(notes.length > 0 && { footer: notes.join(' ') })}
          empty={<EmptyState title="Nothing was paid" hint="No charge succeeded in this period." />}
        />
      )}
    </PanelState>
  );
}

function columns(by: BreakdownDimension, currency: string): DataTableColumn<BreakdownGroup>[] {
  const money = (minor: number | null) => formatExactMoney(minor, currency);
  return [
    {
      id: 'group',
      header: dimensionName(by),
      isHideable: false,
      cell: (row) => row.label ?? dimensionValueName(by, row.group),
    },
    { id: 'count', header: 'Sales', align: 'end', cell: (row) => formatExactNumber(row.count) },
    {
      id: 'gross',
      header: 'Gross',
      align: 'end',
      className: 'font-medium text-ink',
      cell: (row) => money(row.grossMinor),
    },
    { id: 'share', header: 'Share', align: 'end', cell: (row) => formatShare(row.share) },
    { id: 'refunds', header: 'Refunds', align: 'end', cell: (row) => money(row.refundsMinor) },
    {
      id: 'credit_notes',
      header: 'Credit notes',
      align: 'end',
      cell: (row) => money(row.creditNotesMinor),
    },
    {
      id: 'disputes_lost',
      header: 'Disputes lost',
      align: 'end',
      cell: (row) => money(row.disputesLostMinor),
    },
    { id: 'rate', header: 'Refund rate', align: 'end', cell: (row) => formatShare(row.refundRate) },
    { id: 'net', header: 'Net', align: 'end', cell: (row) => money(row.netMinor) },
    { id: 'creator', header: 'To creators', align: 'end', cell: (row) => money(row.creatorMinor) },
  ];
}
