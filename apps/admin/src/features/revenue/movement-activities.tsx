import type { MovementList, MrrActivity } from '@sextant/business/revenue/mrr/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { type PanelQuery, PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { MOVEMENT_TONES, MOVEMENT_WORDS } from './movement-words.ts';
import { MOVEMENTS_PAGE, type RevenueFilters } from './revenue-filters.ts';

type MovementActivitiesProps = {
  query: PanelQuery<MovementList>;
  movement: NonNullable<RevenueFilters['movement']>;
  /** What they are limited to, in words. */
  scope: string;
  zone: string;
  page: number;
  onPageChange: (page: number) => void;
  onClose: () => void;
};

/** The activities behind the chosen movement; what is listed adds up to it. */
export function MovementActivities(props: MovementActivitiesProps) {
  const { query, movement, scope, zone, page, onPageChange, onClose } = props;
  const { pages } = useSession();
  const what = movement === 'all' ? 'All movements' : `${MOVEMENT_WORDS[movement]}: the activities behind it`;
  const title = scope === '' ? what : `${what}, ${scope}`;
  return (
    <PanelState query={query} title={title} height={320} className="col-span-12">
      {({ items, total, customers, sumMinor, currency }) => (
        <TablePanel
          title={title}
          unit={`${formatExactNumber(total)} activities of ${formatExactNumber(customers)} customers, together ${formatExactMoney(sumMinor, currency)}`}
          columns={columns(currency, zone)}
          rows={items}
          rowKey={(row) => `${row.customer.id} ${row.at.toISOString()}`}
          rowHref={(row) => (pages.includes('customers') ? paths.customer(row.customer.id) : null)}
          page={{ index: page, size: MOVEMENTS_PAGE, total }}
          onPageChange={onPageChange}
          isLoading={query.isPlaceholderData}
          toolbar={
            <Button size="small" variant="ghost" onClick={onClose}>
              Close
            </Button>
          }
          empty={<EmptyState title="Nothing moved" hint="Choose another movement or a longer period." />}
        />
      )}
    </PanelState>
  );
}

function columns(currency: string, zone: string): DataTableColumn<MrrActivity>[] {
  const money = (minor: number | null) => formatExactMoney(minor, currency);
  return [
    {
      id: 'customer',
      header: 'Customer',
      isHideable: false,
      cell: (row) => row.customer.name ?? row.customer.externalId,
    },
    {
      id: 'kind',
      header: 'Movement',
      cell: (row) => <Badge tone={MOVEMENT_TONES[row.kind]}>{MOVEMENT_WORDS[row.kind]}</Badge>,
    },
    {
      id: 'plan',
      header: 'Plan',
      cell: (row) =>
        row.fromPlan === null || row.fromPlan === row.plan ? row.plan : `${row.fromPlan} → ${row.plan}`,
    },
    { id: 'why', header: 'Why', cell: (row) => whyOf(row) },
    { id: 'before', header: 'Before', align: 'end', cell: (row) => money(row.beforeMinor) },
    {
      id: 'delta',
      header: 'Change',
      align: 'end',
      className: 'font-medium text-ink',
      cell: (row) => money(row.deltaMinor),
    },
    { id: 'after', header: 'After', align: 'end', cell: (row) => money(row.afterMinor) },
    {
      id: 'at',
      header: 'When',
      align: 'end',
      className: 'whitespace-nowrap',
      cell: (row) => formatInstant(row.at, zone),
    },
  ];
}

function whyOf({ kind, cancelReason, isInvoluntary }: MrrActivity): string {
  if (kind !== 'churn' && kind !== 'contraction') return '—';
  return cancelReason ?? (isInvoluntary ? 'Payment failed' : 'Nobody said');
}
