import type { CreditAge, CreditsResult } from '@sextant/business/credits/contract';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { ageWords, breakageWords, ORIGIN_WORDS } from './credit-words.ts';

/** What is left of credits by where they came from and how long ago, and what was paid for it. */
export function LiabilityPanel({ result }: { result: CreditsResult }) {
  const { liability, currency, breakage, belowZero, notes } = result;
  const remarks = [
    breakageWords('sold', breakage.sold),
    breakageWords('granted', breakage.granted),
    ...(belowZero === 0
      ? []
      : [`${formatExactNumber(belowZero)} customers spent more than they had; check their entries.`]),
    ...notes,
  ];
  return (
    <TablePanel
      title="Liability"
      unit={`${formatExactMoney(liability.valueMinor, currency)} paid for ${formatExactNumber(liability.purchasedCredits)} credits that are left, of ${formatExactNumber(liability.credits)} in all`}
      columns={columns(currency)}
      rows={liability.ageing}
      rowKey={(row) => `${row.origin} ${row.fromDays}`}
      footer={remarks.join(' ')}
      empty={
        <EmptyState title="Nobody has credits left" hint="Credits appear when they are bought or granted." />
      }
    />
  );
}

function columns(currency: string): DataTableColumn<CreditAge>[] {
  return [
    { id: 'origin', header: 'Origin', isHideable: false, cell: (row) => ORIGIN_WORDS[row.origin] },
    { id: 'age', header: 'Age', cell: ageWords },
    { id: 'credits', header: 'Credits left', align: 'end', cell: (row) => formatExactNumber(row.credits) },
    {
      id: 'value',
      header: 'Paid for them',
      align: 'end',
      className: 'font-medium text-ink',
      cell: (row) => formatExactMoney(row.valueMinor, currency),
    },
  ];
}
