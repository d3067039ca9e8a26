import type { TaxPayeeView } from '@sextant/business/tax/tax-answers';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { useSession } from '../../lib/session-provider.tsx';
import { NewCorrection } from './new-correction.tsx';

/** What was corrected, by whom and why; nothing is ever taken off the list. */
export function CorrectionsPanel({ view }: { view: TaxPayeeView }) {
  const { zone, may } = useSession();
  return (
    <div className="flex flex-col gap-4">
      <Panel title="Corrections" unit={`of ${view.year}`}>
        {view.corrections.length === 0 && (
          <EmptyState title="No corrections" hint="The amounts are what the payments say." />
        )}
        <ul className="flex flex-col gap-2 text-sm">
          {view.corrections.map((row) => (
            <li key={row.id} className="flex justify-between gap-4 border-b border-line pb-2 last:border-0">
              <span className="text-ink">
                {row.form}, {row.measure}: {row.reason}
                <span className="block text-xs text-ink-muted">
                  {row.createdBy}, {formatInstant(row.createdAt, zone)}
                </span>
              </span>
              <span className="font-medium text-ink tabular-nums">
                {row.measure === 'transactions'
                  ? formatExactNumber(row.change)
                  : formatExactMoney(row.change, 'USD')}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      {may.writeTax && <NewCorrection year={view.year} customerId={view.customerId} />}
    </div>
  );
}
