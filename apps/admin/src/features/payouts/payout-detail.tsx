import type { PayoutDetail as Detail } from '@sextant/business/payouts/contract';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { Dialog } from '@sextant/ui/components/dialog';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Link } from '@sextant/ui/components/link';
import { Panel } from '@sextant/ui/components/panel';
import { formatDate, formatInstant } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { skipToken } from '@tanstack/react-query';
import { sentence } from '../../lib/dimension-name.ts';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { trpc } from '../../trpc/react.ts';
import { STATUS_WORDS } from './payout-words.ts';

type PayoutDetailProps = { id: string | null; zone: string; onClose: () => void };

/** One payout: whom it pays, what for, and what the processor booked for it. */
export function PayoutDetail({ id, zone, onClose }: PayoutDetailProps) {
  const query = trpc.admin.analytics.payouts.getPayout.useQuery(id === null ? skipToken : { id });
  if (id === null) return null;
  return (
    <Dialog title={`Payout ${id}`} size="large" isOpen onOpenChange={onClose}>
      <PanelState query={query} title="Payout" height={360}>
        {(payout) => (
          <div className="flex flex-col gap-4 pb-2">
            <KeyValueList columns={2} items={facts(payout, zone)} />
            <Purchases payout={payout} zone={zone} />
            {payout.bookings.length > 0 && (
              <Panel title="Booked by the processor" isFlush>
                <DataTable
                  label="Booked by the processor"
                  columns={bookingColumns(zone)}
                  rows={payout.bookings}
                  rowKey={(row) => row.id}
                />
              </Panel>
            )}
          </div>
        )}
      </PanelState>
    </Dialog>
  );
}

function facts(payout: Detail, zone: string) {
  const at = (instant: Date | null) => (instant === null ? '—' : formatInstant(instant, zone));
  return [
    {
      label: 'To',
      value:
        payout.creator === null ? (
          'The platform’s own bank'
        ) : (
          <Link href={paths.customer(payout.creator.id)} className="text-accent-ink hover:underline">
            {payout.creator.name ?? payout.creator.externalId}
          </Link>
        ),
    },
    { label: 'Amount', value: formatExactMoney(payout.amountMinor, payout.currency) },
    { label: 'State', value: STATUS_WORDS[payout.status].label },
    { label: 'Created', value: at(payout.createdAt) },
    { label: 'Due', value: payout.scheduledFor ?? '—' },
    { label: 'Paid', value: at(payout.paidAt) },
    ...(payout.returnedAt === null ? [] : [{ label: 'Came back', value: at(payout.returnedAt) }]),
    ...(payout.failureCode === null
      ? []
      : [{ label: 'Why it failed', value: payout.failureMessage ?? sentence(payout.failureCode) }]),
    { label: 'Method', value: payout.method ?? '—' },
  ];
}

function Purchases({ payout, zone }: { payout: Detail; zone: string }) {
  const { purchases, purchaseCount, purchasesMinor, differenceMinor, currency } = payout;
  const together = purchasesMinor === null ? '' : `, together ${formatExactMoney(purchasesMinor, currency)}`;
  return (
    <Panel
      title="What it pays for"
      unit={`${formatExactNumber(purchaseCount)} purchases${together}`}
      isFlush
      {...(differenceMinor !== null &&
        differenceMinor !== 0 && {
          footer: (
            <span className="text-bad-ink">
              The payout differs from them by {formatExactMoney(differenceMinor, currency)}.
            </span>
          ),
        })}
    >
      <DataTable
        label="What it pays for"
        columns={purchaseColumns(zone)}
        rows={purchases}
        rowKey={(row) => row.id}
        maxHeight={320}
        empty={
          <EmptyState
            title="No purchase names this payout"
            hint="Send the payout with each purchase to see what it pays for."
          />
        }
      />
    </Panel>
  );
}

function purchaseColumns(zone: string): DataTableColumn<Detail['purchases'][number]>[] {
  return [
    {
      id: 'content',
      header: 'Content',
      isHideable: false,
      cell: (row) => row.contentTitle ?? row.contentId,
    },
    {
      id: 'type',
      header: 'Type',
      cell: (row) => (row.contentType === null ? '—' : sentence(row.contentType)),
    },
    { id: 'buyer', header: 'Buyer', cell: (row) => row.buyer.name ?? row.buyer.externalId },
    { id: 'when', header: 'Bought', cell: (row) => formatDate(row.occurredAt, zone) },
    {
      id: 'price',
      header: 'Price',
      align: 'end',
      cell: (row) => formatExactMoney(row.amountMinor, row.currency),
    },
    {
      id: 'share',
      header: 'Creator’s share',
      align: 'end',
      cell: (row) => formatExactMoney(row.creatorMinor, row.currency),
    },
    {
      id: 'clawback',
      header: 'Taken back',
      align: 'end',
      cell: (row) => (row.clawbackMinor === 0 ? '—' : formatExactMoney(-row.clawbackMinor, row.currency)),
    },
  ];
}

function bookingColumns(zone: string): DataTableColumn<Detail['bookings'][number]>[] {
  return [
    { id: 'type', header: 'Type', isHideable: false, cell: (row) => sentence(row.type) },
    { id: 'when', header: 'Booked', cell: (row) => formatInstant(row.createdAt, zone) },
    {
      id: 'amount',
      header: 'Amount',
      align: 'end',
      cell: (row) => formatExactMoney(row.amountMinor, row.currency),
    },
    { id: 'fee', header: 'Fee', align: 'end', cell: (row) => formatExactMoney(row.feeMinor, row.currency) },
    { id: 'net', header: 'Net', align: 'end', cell: (row) => formatExactMoney(row.netMinor, row.currency) },
  ];
}
