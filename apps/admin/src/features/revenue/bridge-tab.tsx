import type { BridgeDifference, MrrBridge } from '@sextant/business/revenue/mrr/contract';
import { WaterfallChart } from '@sextant/ui/charts/waterfall-chart';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';

type Other = MrrBridge['others'][number];

/** The same MRR under the published rules of others, and the customers behind each difference. */
export function BridgeTab() {
  const { range, zone } = usePeriodView();
  const query = trpc.admin.analytics.revenue.getMrrBridge.useQuery(
    { range, zone },
    { placeholderData: keepPreviousData },
  );
  return (
    <PanelState query={query} title="MRR bridge" height={480}>
      {(bridge) => (
        <div className="grid gap-4 xl:grid-cols-2">
          {bridge.others.map((other) => (
            <BridgeTo key={other.id} other={other} bridge={bridge} />
          ))}
        </div>
      )}
    </PanelState>
  );
}

function BridgeTo({ other, bridge }: { other: Other; bridge: MrrBridge }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { currency, ours, at, zone } = bridge;
  const opened = other.differences.find(({ id }) => id === chosen);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <WaterfallChart
        title={`From our MRR to ${other.label}’s`}
        unit={formatInstant(at, zone)}
        format={{ unit: 'money', currency }}
        steps={[
          { key: 'ours', label: 'Ours', kind: 'level', value: ours.mrrMinor },
          ...other.differences.map(({ id, label, amountMinor }) => ({
            key: id,
            label,
            kind: 'change' as const,
            value: amountMinor,
          })),
          { key: 'theirs', label: other.label, kind: 'level', value: other.mrrMinor },
        ]}
        {...(chosen !== null && { selected: chosen })}
        onSelect={(key) => setChosen(other.differences.some(({ id }) => id === key) ? key : null)}
        footer={
          <>
            After{' '}
            {other.sources.map(({ title, url }, index) => (
              <span key={url}>
                {index > 0 && ', '}
                <a href={url} target="_blank" rel="noreferrer" className="text-accent-ink underline">
                  {title}
                </a>
              </span>
            ))}
            {other.notComparable.length > 0 && `. Not compared: ${other.notComparable.join(' ')}`}
          </>
        }
      />
      {opened ? (
        <DifferencePanel difference={opened} currency={currency} />
      ) : (
        <Panel title={`Rules of ${other.label} that differ`}>
          <dl className="flex flex-col gap-3 text-sm">
            {other.differences.map(({ id, label, explanation, amountMinor, customers }) => (
              <div key={id}>
                <dt className="flex justify-between gap-4 font-medium text-ink">
                  {label}
                  <span className="tabular-nums">{formatExactMoney(amountMinor, currency)}</span>
                </dt>
                <dd className="text-ink-muted">
                  {explanation} {formatExactNumber(customers)} customers.
                </dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
    </div>
  );
}

function DifferencePanel({ difference, currency }: { difference: BridgeDifference; currency: string }) {
  const { pages } = useSession();
  const { items, customers, label, explanation, amountMinor } = difference;
  const shown = items.length < customers ? `top ${items.length} of ${customers}` : `${customers} customers`;
  return (
    <Panel
      title={label}
      unit={`${formatExactMoney(amountMinor, currency)}, ${shown}`}
      subtitle={explanation}
      isFlush
    >
      <DataTable
        label={label}
        columns={differenceColumns(currency)}
        rows={items}
        rowKey={(row) => row.subscriptionId}
        rowHref={(row) => (pages.includes('customers') ? paths.customer(row.customer.id) : null)}
        maxHeight={360}
      />
    </Panel>
  );
}

function differenceColumns(currency: string): DataTableColumn<BridgeDifference['items'][number]>[] {
  return [
    {
      id: 'customer',
      header: 'Customer',
      isHideable: false,
      cell: (row) => row.customer.name ?? row.customer.externalId,
    },
    { id: 'plan', header: 'Plan', cell: (row) => row.plan },
    { id: 'ours', header: 'Ours', align: 'end', cell: (row) => formatExactMoney(row.oursMinor, currency) },
    {
      id: 'theirs',
      header: 'Theirs',
      align: 'end',
      cell: (row) => formatExactMoney(row.theirsMinor, currency),
    },
    {
      id: 'difference',
      header: 'Difference',
      align: 'end',
      className: 'font-medium text-ink',
      cell: (row) => formatExactMoney(row.differenceMinor, currency),
    },
  ];
}
