import type { CustomerProfile } from '@sextant/business/customers/contract';
import { Panel } from '@sextant/ui/components/panel';
import { Value } from '@sextant/ui/components/value';

export function CustomerTotals({ customer }: { customer: CustomerProfile }) {
  const { totals, money } = customer;
  const figures = [
    { label: 'Events', value: totals.events },
    { label: 'Active days (UTC)', value: totals.activeDays },
    { label: 'Generations', value: totals.generations },
    { label: 'Failed generations', value: totals.failedGenerations },
    { label: 'Bug reports', value: totals.bugReports },
    ...(money === null ? [] : [{ label: 'Credits left', value: money.creditBalance }]),
  ];
  return (
    <Panel>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-6">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-xs text-ink-muted">{label}</dt>
            <dd className="mt-0.5">
              <Value
                value={value}
                format={{ unit: 'count' }}
                className="text-xl font-semibold tracking-tight text-ink"
              />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
