'use client';

import { Skeleton } from '@sextant/ui/components/skeleton';
import { useQueryStates } from 'nuqs';
import { FullPageMessage } from '../../lib/full-page-message.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { useTrackView } from '../../lib/use-track-view.ts';
import { errorDetails } from '../../trpc/error-details.ts';
import { CustomerCredits } from './customer-credits.tsx';
import { customerParameters } from './customer-filters.ts';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerHeader } from './customer-header.tsx';
import { CustomerIdentities } from './customer-identities.tsx';
import { CustomerMoney } from './customer-money.tsx';
import { CustomerTimeline } from './customer-timeline.tsx';
import { CustomerTotals } from './customer-totals.tsx';
import { useCustomer } from './use-customer.ts';

type CustomerViewProps = { customerId: number };

export function CustomerView({ customerId }: CustomerViewProps) {
  useTrackView();
  const [{ kind }, setFilters] = useQueryStates(customerParameters);
  const { profile, timeline } = useCustomer(customerId, kind);
  if (profile.error !== null && errorDetails(profile.error).isMissing) {
    return (
      <FullPageMessage
        code="404"
        title="There is no such customer"
        message="The address may be mistyped. Search for them by name, e-mail or id."
      />
    );
  }
  return (
    <>
      <PanelState
        query={profile}
        title="Customer"
        height={60}
        skeleton={<Skeleton className="mb-6 h-13 w-80" />}
      >
        {(customer) => <CustomerHeader customer={customer} />}
      </PanelState>
      <div className="grid grid-cols-12 items-start gap-4">
        <div className="col-span-12 flex flex-col gap-4 xl:col-span-4 xl:order-2">
          <PanelState query={profile} title="About" height={320}>
            {(customer) => <CustomerFacts customer={customer} />}
          </PanelState>
          <PanelState query={profile} title="Money" height={160}>
            {(customer) => <CustomerMoney customer={customer} />}
          </PanelState>
          <CustomerCredits customerId={customerId} />
          <PanelState query={profile} title="Identities" height={120}>
            {(customer) => <CustomerIdentities customer={customer} />}
          </PanelState>
        </div>
        <div className="col-span-12 flex min-w-0 flex-col gap-4 xl:col-span-8">
          <PanelState query={profile} title="Totals" height={88}>
            {(customer) => <CustomerTotals customer={customer} />}
          </PanelState>
          <PanelState query={timeline} title="Timeline" height={480}>
            {({ pages }) => (
              <CustomerTimeline
                items={pages.flatMap((page) => page.items)}
                kind={kind}
                onKindChange={(next) => void setFilters({ kind: next })}
                hasMore={timeline.hasNextPage}
                isBusy={timeline.isFetchingNextPage}
                onShowMore={() => void timeline.fetchNextPage()}
              />
            )}
          </PanelState>
        </div>
      </div>
    </>
  );
}
