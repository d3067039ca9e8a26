import { BarList } from '@sextant/ui/components/bar-list';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { sentence } from '../../lib/dimension-name.ts';
import { paths } from '../../lib/paths.ts';

type ReasonListProps = {
  title: string;
  currency: string;
  /** The filters of the list that the reasons are of. */
  of: 'kind=refund&state=succeeded' | 'kind=dispute';
  reasons: readonly { reason: string; count: number; amountMinor: number | null }[];
  empty: string;
};

const MOST = 8;

/** Why money was given back or is disputed; each reason leads to its rows. */
export function ReasonList({ title, currency, of, reasons, empty }: ReasonListProps) {
  return (
    <Panel title={title} unit={currency}>
      {reasons.length === 0 && <EmptyState title={empty} />}
      <BarList
        label={title}
        format={{ unit: 'money', currency }}
        items={reasons.slice(0, MOST).map(({ reason, count, amountMinor }) => ({
          key: reason,
          label: sentence(reason),
          count,
          value: amountMinor,
          href: `${paths.refunds()}?${of}&reason=${encodeURIComponent(reason)}`,
        }))}
      />
    </Panel>
  );
}
