import type { CreditsResult } from '@sextant/business/credits/contract';
import { WaterfallChart } from '@sextant/ui/charts/waterfall-chart';
import { Badge } from '@sextant/ui/components/badge';
import { formatExactNumber } from '@sextant/ui/format/number';

/** The balance at the start, everything that moved it, and the balance at the end: they must add up. */
export function LedgerPanel({ result: { ledger } }: { result: CreditsResult }) {
  const { opening, purchased, granted, refunded, consumed, expired, closing, difference } = ledger;
  return (
    <WaterfallChart
      title="The ledger of the period"
      unit="credits"
      format={{ unit: 'count' }}
      steps={[
        { key: 'opening', label: 'Opening', kind: 'level', value: opening },
        { key: 'purchased', label: 'Purchased', kind: 'change', value: purchased },
        { key: 'granted', label: 'Granted', kind: 'change', value: granted },
        { key: 'refunded', label: 'Refunded', kind: 'change', value: refunded },
        { key: 'consumed', label: 'Consumed', kind: 'change', value: -consumed },
        { key: 'expired', label: 'Expired', kind: 'change', value: -expired },
        { key: 'closing', label: 'Closing', kind: 'level', value: closing },
      ]}
      actions={
        difference === 0 ? (
          <Badge tone="good">Adds up</Badge>
        ) : (
          <Badge tone="bad">{formatExactNumber(difference)} off</Badge>
        )
      }
    />
  );
}
