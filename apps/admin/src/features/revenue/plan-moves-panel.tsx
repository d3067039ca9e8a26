import { SubscriptionTrait, type PlanMoves } from '@sextant/business/revenue/mrr/contract';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { formatExactMoney } from '@sextant/ui/format/money';
import { dimensionValueName } from '../../lib/dimension-name.ts';
import { type PanelQuery, PanelState } from '../../lib/panel-state.tsx';

type PlanMovesPanelProps = {
  query: PanelQuery<PlanMoves>;
  by: SubscriptionTrait;
  onByChange: (by: SubscriptionTrait) => void;
  /** Opens the activities of a cell. */
  onOpen: (move: { from: string; to: string }) => void;
  className: string;
};

type Cell = PlanMoves['cells'][number];
type Row = { from: string; cells: ReadonlyMap<string, Cell> };

const TITLE = 'Upgrades and downgrades';
/** Of the subscriptions that moved, as they were then. */
const OWN_TRAITS = { plan: 'Plan', tier: 'Tier' } satisfies Record<SubscriptionTrait, string>;

/** Who moved from which plan to which: rows are left, columns are joined. */
export function PlanMovesPanel({ query, by, onByChange, onOpen, className }: PlanMovesPanelProps) {
  return (
    <PanelState query={query} title={TITLE} height={280} className={className}>
      {(moves) => (
        <Panel
          title={TITLE}
          unit="customers, and the MRR they moved"
          isFlush
          actions={
            <SegmentedControl
              label="Between"
              value={by}
              onChange={onByChange}
              options={SubscriptionTrait.options.map((value) => ({ value, label: OWN_TRAITS[value] }))}
            />
          }
        >
          <DataTable
            label={TITLE}
            columns={columns(moves, onOpen)}
            rows={rowsOf(moves)}
            rowKey={(row) => row.from}
            empty={<EmptyState title="Nobody changed plan" hint="Choose a longer period." />}
          />
        </Panel>
      )}
    </PanelState>
  );
}

function rowsOf({ cells }: PlanMoves): Row[] {
  const rows = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const row = rows.get(cell.from) ?? new Map<string, Cell>();
    rows.set(cell.from, row.set(cell.to, cell));
  }
  return [...rows].map(([from, row]) => ({ from, cells: row }));
}

function columns(
  { values, cells, by, currency }: PlanMoves,
  onOpen: PlanMovesPanelProps['onOpen'],
): DataTableColumn<Row>[] {
  const joined = values.filter((value) => cells.some(({ to }) => to === value));
  return [
    {
      id: 'from',
      header: 'From',
      isHideable: false,
      className: 'whitespace-nowrap',
      cell: (row) => dimensionValueName(by, row.from),
    },
    ...joined.map((to) => ({
      id: `to ${to}`,
      header: dimensionValueName(by, to),
      align: 'end' as const,
      cell: (row: Row) => <Move cell={row.cells.get(to)} currency={currency} onOpen={onOpen} />,
    })),
  ];
}

type MoveProps = { cell: Cell | undefined; currency: string; onOpen: PlanMovesPanelProps['onOpen'] };

function Move({ cell, currency, onOpen }: MoveProps) {
  if (cell === undefined) return <span className="text-ink-subtle">·</span>;
  const isGain = (cell.deltaMinor ?? 0) >= 0;
  return (
    <button
      type="button"
      className="rounded-control px-1 whitespace-nowrap hover:bg-hover"
      onClick={() => onOpen({ from: cell.from, to: cell.to })}
    >
      <span className="font-medium text-ink">{cell.customers}</span>{' '}
      <span className={isGain ? 'text-xs text-good-ink' : 'text-xs text-bad-ink'}>
        {isGain && '+'}
        {formatExactMoney(cell.deltaMinor, currency)}
      </span>
    </button>
  );
}
