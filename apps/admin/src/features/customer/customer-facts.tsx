import type { CustomerProfile } from '@sextant/business/customers/contract';
import { CopyButton } from '@sextant/ui/components/copy-button';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatExactNumber } from '@sextant/ui/format/number';
import { sentence } from '../../lib/dimension-name.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';

export function CustomerFacts({ customer }: { customer: CustomerProfile }) {
  const { zone } = usePeriodView();
  return (
    <Panel title="About">
      <KeyValueList
        items={[
          {
            label: 'Id',
            value: (
              <span className="inline-flex items-center gap-1">
                <code className="font-mono text-xs break-all">{customer.externalId}</code>
                <CopyButton text={customer.externalId} label="Copy id" />
              </span>
            ),
          },
          { label: 'E-mail', value: customer.email },
          { label: 'Signed up', value: formatInstant(customer.signedUpAt, zone) },
          { label: 'First seen', value: formatInstant(customer.firstSeenAt, zone) },
          { label: 'Last seen', value: formatInstant(customer.lastSeenAt, zone) },
          { label: 'Signed up from', value: customer.signupSource },
          { label: 'Characters', value: formatExactNumber(customer.characterCount) },
          ...(customer.optedOutAt === null
            ? []
            : [{ label: 'Opted out', value: formatInstant(customer.optedOutAt, zone) }]),
          ...(customer.erasedAt === null
            ? []
            : [{ label: 'Erased', value: formatInstant(customer.erasedAt, zone) }]),
          ...Object.entries(customer.traits).map(([name, value]) => ({
            label: sentence(name),
            value: traitText(value),
          })),
        ]}
      />
    </Panel>
  );
}

function traitText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
