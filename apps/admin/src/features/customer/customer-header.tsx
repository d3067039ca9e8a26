import type { CustomerProfile } from '@sextant/business/customers/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Link } from '@sextant/ui/components/link';
import { PageHeader } from '@sextant/ui/components/page-header';
import { formatRelativeTime } from '@sextant/ui/format/relative-time';
import { countryName } from '../../lib/country-name.ts';
import { CustomerStatusBadge } from '../../lib/customer-status-badge.tsx';
import { paths } from '../../lib/paths.ts';
import { useClock, useSession } from '../../lib/session-provider.tsx';
import { EraseCustomer } from './erase-customer.tsx';

export function CustomerHeader({ customer }: { customer: CustomerProfile }) {
  const { now } = useClock();
  const { may } = useSession();
  const known = [customer.country && countryName(customer.country), customer.role, customer.email].filter(
    Boolean,
  );
  return (
    <PageHeader
      eyebrow={
        <Link href={paths.customers()} className="hover:text-ink hover:underline">
          Customers
        </Link>
      }
      title={customer.name ?? customer.email ?? customer.externalId}
      subtitle={
        <span className="flex flex-wrap items-center gap-2">
          <CustomerStatusBadge status={customer.status} isInternal={customer.isInternal} />
          {customer.tier !== null && <Badge tone="accent">{customer.tier}</Badge>}
          <span>{known.join(' · ')}</span>
          <span className="text-ink-subtle">
            {customer.lastSeenAt === null
              ? 'never seen'
              : `last seen ${formatRelativeTime(customer.lastSeenAt, now)}`}
          </span>
        </span>
      }
      actions={may.eraseCustomers && customer.status !== 'erased' && <EraseCustomer customer={customer} />}
    />
  );
}
