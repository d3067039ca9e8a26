import type { CustomerProfile, CustomerSubscription, MoneySum } from '@sextant/business/customers/contract';
import { Badge } from '@sextant/ui/components/badge';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Panel } from '@sextant/ui/components/panel';
import { formatDate } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { usePeriodView } from '../../lib/use-period-view.ts';

/** What they pay and paid; a role that may not see money is told so. */
export function CustomerMoney({ customer }: { customer: CustomerProfile }) {
  const { money } = customer;
  if (money === null) {
    return (
      <Panel title="Money">
        <p className="text-sm text-ink-muted">Your role does not show payments.</p>
      </Panel>
    );
  }
  return (
    <Panel title="Money">
      <KeyValueList
        items={[
          { label: 'Charged', value: sums(money.charged) },
          { label: 'Refunded', value: sums(money.refunded) },
          ...(money.creditNotes.length === 0
            ? []
            : [{ label: 'Credit notes', value: sums(money.creditNotes) }]),
        ]}
      />
      <ul className="mt-3 flex flex-col gap-2">
        {money.subscriptions.map((subscription) => (
          <Subscription key={subscription.id} subscription={subscription} />
        ))}
      </ul>
    </Panel>
  );
}

function Subscription({ subscription }: { subscription: CustomerSubscription }) {
  const { zone } = usePeriodView();
  const { amountMinor, quantity, currency, interval, startedAt, endedAt, status } = subscription;
  return (
    <li className="rounded-control border border-line px-3 py-2 text-sm">
      <div className="flex items-center justify-between gap-2">
        <span className="font-medium text-ink">{subscription.plan}</span>
        <Badge tone={status === 'active' ? 'good' : 'neutral'}>{status.replaceAll('_', ' ')}</Badge>
      </div>
      <p className="mt-0.5 text-xs text-ink-muted tabular-nums">
        {formatExactMoney(amountMinor === null ? null : amountMinor * quantity, currency)} a {interval} ·{' '}
        {formatDate(startedAt, zone)} – {endedAt === null ? 'today' : formatDate(endedAt, zone)}
      </p>
    </li>
  );
}

function sums(amounts: readonly MoneySum[]): string {
  if (amounts.length === 0) return 'nothing';
  return amounts.map(({ amountMinor, currency }) => formatExactMoney(amountMinor, currency)).join(' + ');
}
