import type { TaxPayee, TaxPayeeView } from '@sextant/business/tax/tax-answers';
import { Badge } from '@sextant/ui/components/badge';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { Dialog } from '@sextant/ui/components/dialog';
import { LinkButton } from '@sextant/ui/components/link-button';
import { Panel } from '@sextant/ui/components/panel';
import { Tabs } from '@sextant/ui/components/tabs';
import { formatDate } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { skipToken } from '@tanstack/react-query';
import { PanelState } from '../../lib/panel-state.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { useTrack } from '../../lib/use-track.ts';
import { trpc } from '../../trpc/react.ts';
import { CorrectionsPanel } from './corrections-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { STATUS_WORDS } from './tax-words.ts';

type PayeeDetailProps = { year: number; customerId: number | null; onClose: () => void };

/** One payee: what each form comes to, of which payments, and who they are to the tax office. */
export function PayeeDetail({ year, customerId, onClose }: PayeeDetailProps) {
  const query = trpc.admin.tax.getPayee.useQuery(customerId === null ? skipToken : { year, customerId });
  if (customerId === null) return null;
  return (
    <Dialog
      title={query.data?.profile?.legalName ?? query.data?.name ?? query.data?.externalId ?? 'Payee'}
      description={`Tax year ${year}`}
      size="large"
      isOpen
      onOpenChange={onClose}
    >
      <PanelState query={query} title="Payee" height={420}>
        {(view) => (
          <Tabs
            label="Payee"
            tabs={[
              { value: 'forms', label: 'Forms', content: <Forms view={view} /> },
              { value: 'profile', label: 'Taxpayer', content: <ProfilePanel view={view} /> },
              {
                value: 'corrections',
                label: 'Corrections',
                count: formatExactNumber(view.corrections.length),
                content: <CorrectionsPanel view={view} />,
              },
            ]}
          />
        )}
      </PanelState>
    </Dialog>
  );
}

function Forms({ view }: { view: TaxPayeeView }) {
  const { zone } = useSession();
  return (
    <div className="flex flex-col gap-4">
      {view.forms.map((form) => (
        <FormOfPayee key={`${form.form} ${form.box}`} form={form} year={view.year} />
      ))}
      <Panel title="Payments of the year" unit="newest first" isFlush>
        <DataTable
          label="Payments of the year"
          columns={paymentColumns(zone)}
          rows={view.payments}
          rowKey={(row) => row.id}
          maxHeight={260}
        />
      </Panel>
    </div>
  );
}

function FormOfPayee({ form, year }: { form: TaxPayee; year: number }) {
  const { status, explanation, amountMinor } = form;
  const track = useTrack();
  const isOurs = form.filer === 'us' && (status === 'to_file' || status === 'missing_data');
  return (
    <Panel
      title={`${form.form} box ${form.box}`}
      actions={<Badge tone={STATUS_WORDS[status].tone}>{STATUS_WORDS[status].label}</Badge>}
    >
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <p className="text-xl font-semibold text-ink tabular-nums">
            {formatExactMoney(amountMinor, 'USD')}
          </p>
          <p className="text-sm text-ink-muted">{explanation}</p>
        </div>
        {isOurs && (
          <LinkButton
            size="small"
            onClick={() =>
              track({ name: 'admin_analytics_exported', properties: { dashboard: 'tax', format: 'pdf' } })
            }
            href={`/api/tax/copy?year=${year}&customerId=${form.customerId}&form=${form.form}`}
          >
            Draft copy B (PDF)
          </LinkButton>
        )}
      </div>
    </Panel>
  );
}

function paymentColumns(zone: string): DataTableColumn<TaxPayeeView['payments'][number]>[] {
  return [
    {
      id: 'id',
      header: 'Payment',
      isHideable: false,
      cell: (row) => <code className="font-mono text-xs">{row.id}</code>,
    },
    { id: 'paid', header: 'Paid', cell: (row) => formatDate(row.paidAt, zone) },
    {
      id: 'amount',
      header: 'Amount',
      align: 'end',
      cell: (row) => formatExactMoney(row.amountMinor, row.currency),
    },
    { id: 'usd', header: 'In USD', align: 'end', cell: (row) => formatExactMoney(row.usdMinor, 'USD') },
  ];
}
