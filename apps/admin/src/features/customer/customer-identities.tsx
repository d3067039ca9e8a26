import type { CustomerProfile } from '@sextant/business/customers/contract';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { usePeriodView } from '../../lib/use-period-view.ts';

/** The anonymous visitors that turned out to be them. */
export function CustomerIdentities({ customer }: { customer: CustomerProfile }) {
  const { zone } = usePeriodView();
  return (
    <Panel title="Identities" subtitle="What they did before signing in counts for them from the link on.">
      <ul className="flex flex-col">
        {customer.identities.map((identity) => (
          <li key={identity.id} className="border-b border-line py-2 text-sm last:border-0">
            <div className="flex items-baseline justify-between gap-3">
              <span className="text-ink">{identity.kind === 'customer' ? 'Customer' : 'Visitor'}</span>
              <span className="text-xs text-ink-subtle tabular-nums">
                {formatInstant(identity.firstSeenAt, zone)}
              </span>
            </div>
            <code className="block font-mono text-xs break-all text-ink-muted">{identity.key}</code>
            {identity.mergedAt !== null && (
              <p className="text-xs text-ink-subtle">linked {formatInstant(identity.mergedAt, zone)}</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
