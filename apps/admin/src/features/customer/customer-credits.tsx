import type { CreditAccount } from '@sextant/business/credits/contract';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Panel } from '@sextant/ui/components/panel';
import { formatExactNumber } from '@sextant/ui/format/number';
import { PanelState } from '../../lib/panel-state.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { trpc } from '../../trpc/react.ts';
import { MoveCredits } from './move-credits.tsx';

/** The customer's credits, and ways to give some. */
export function CustomerCredits({ customerId }: { customerId: number }) {
  const { may, pages } = useSession();
  const query = trpc.admin.credits.getAccount.useQuery(
    { customerId },
    { enabled: pages.includes('credits') },
  );
  if (!pages.includes('credits')) return null;
  return (
    <PanelState query={query} title="Credits" height={180}>
      {(account) => (
        <Panel
          title="Credits"
          unit={`${formatExactNumber(account.balance)} left`}
          actions={
            may.grantCredits && (
              <>
                <MoveCredits account={account} action="grant" />
                <MoveCredits account={account} action="refund" />
              </>
            )
          }
        >
          <KeyValueList items={facts(account)} />
        </Panel>
      )}
    </PanelState>
  );
}

function facts(account: CreditAccount) {
  return [
    { label: 'Purchased', value: formatExactNumber(account.purchased) },
    { label: 'Granted', value: formatExactNumber(account.granted) },
    { label: 'Given back', value: formatExactNumber(account.refunded) },
    { label: 'Consumed', value: formatExactNumber(account.consumed) },
    { label: 'Expired', value: formatExactNumber(account.expired) },
  ];
}
