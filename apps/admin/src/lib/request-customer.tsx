import type { RequestCustomer as Customer } from '@sextant/business/requests/contract';
import { Link } from '@sextant/ui/components/link';
import { paths } from './paths.ts';
import { useSession } from './session-provider.tsx';

/** Whom a request or job belongs to; a link for a role that may see them. */
export function RequestCustomer({ customer }: { customer: Customer | null }) {
  const { pages } = useSession();
  if (customer === null) return <span className="text-ink-subtle">nobody known</span>;
  const name = customer.name ?? customer.externalId;
  if (!pages.includes('customers')) return <span>{name}</span>;
  return (
    <Link
      href={paths.customer(customer.id)}
      className="text-accent-ink underline decoration-line-control underline-offset-2 hover:decoration-accent-ink"
    >
      {name}
    </Link>
  );
}
