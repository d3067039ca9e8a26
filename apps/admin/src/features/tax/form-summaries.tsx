import type { TaxForm, TaxStatus } from '@sextant/business/tax/contract';
import type { TaxFormSummary, TaxThreshold, TaxYearView } from '@sextant/business/tax/tax-answers';
import { Badge } from '@sextant/ui/components/badge';
import { LinkButton } from '@sextant/ui/components/link-button';
import { Panel } from '@sextant/ui/components/panel';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { useSession } from '../../lib/session-provider.tsx';
import { useTrack } from '../../lib/use-track.ts';

type Show = (filters: { form: TaxForm; status?: TaxStatus }) => void;

/** Each form of the year: who must get one, what is missing, when it is due. */
export function FormSummaries({ view, onShow }: { view: TaxYearView; onShow: Show }) {
  return (
    <div className="grid gap-4 lg:grid-cols-3">
      {view.forms.map((form) => (
        <FormSummary key={form.form} form={form} view={view} onShow={onShow} />
      ))}
    </div>
  );
}

type FormSummaryProps = { form: TaxFormSummary; view: TaxYearView; onShow: Show };

function FormSummary({ form, view, onShow }: FormSummaryProps) {
  const thresholds = view.thresholds.filter((threshold) => threshold.form === form.form);
  return (
    <Panel
      title={form.form}
      unit={`${formatExactNumber(form.overThreshold)} to file of ${formatExactNumber(form.payees)} payees`}
      actions={form.missingData > 0 && <Badge tone="bad">{form.missingData} incomplete</Badge>}
      footer={`Due to payees ${form.dueToPayee}, to the IRS ${form.dueToIrs}`}
    >
      <p className="text-2xl font-semibold text-ink tabular-nums">{usd(form.amountMinor)}</p>
      <p className="text-xs text-ink-muted">{thresholds.map(thresholdWords).join(' · ')}</p>
      <dl className="mt-3 flex flex-col">
        {countsOf(form).map(({ status, label, count }) => (
          <div key={status} className="flex items-center justify-between border-t border-line py-1 text-sm">
            <dt>
              <button
                type="button"
                className="text-ink hover:underline"
                onClick={() => onShow({ form: form.form, status })}
              >
                {label}
              </button>
            </dt>
            <dd className="font-medium text-ink tabular-nums">{formatExactNumber(count)}</dd>
          </div>
        ))}
        {form.withheldMinor > 0 && (
          <div className="flex justify-between border-t border-line py-1 text-sm">
            <dt className="text-ink">Backup withholding</dt>
            <dd className="font-medium text-ink tabular-nums">{usd(form.withheldMinor)}</dd>
          </div>
        )}
      </dl>
      <FilingFiles form={form} view={view} />
    </Panel>
  );
}

function countsOf(form: TaxFormSummary): { status: TaxStatus; label: string; count: number }[] {
  return [
    { status: 'to_file', label: 'Complete, to file', count: form.overThreshold - form.missingData },
    { status: 'missing_data', label: 'Over the threshold, data missing', count: form.missingData },
    { status: 'projected', label: 'Will cross at this pace', count: form.projected },
    { status: 'processor', label: 'The processor files', count: form.filedByProcessor },
    { status: 'exempt', label: 'Exempt', count: form.exempt },
    { status: 'foreign', label: 'Foreign, with W-8', count: form.foreign },
  ];
}

/** Files hold taxpayer numbers, so only who may see those gets them. */
function FilingFiles({ form, view }: Pick<FormSummaryProps, 'form' | 'view'>) {
  const { may } = useSession();
  const track = useTrack();
  if (form.parts === 0 || !may.revealTins) return null;
  if (view.payer === null)
    return <p className="mt-3 text-xs text-warning-ink">Fill in the payer below to make the filing file.</p>;
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {Array.from({ length: form.parts }, (_, index) => (
        <LinkButton
          key={index}
          size="small"
          onClick={() =>
            track({ name: 'admin_analytics_exported', properties: { dashboard: 'tax', format: 'csv' } })
          }
          href={`/api/tax/filing?year=${view.year}&form=${form.form}&part=${index + 1}`}
        >
          Filing CSV{form.parts > 1 && ` ${index + 1} of ${form.parts}`}
        </LinkButton>
      ))}
    </div>
  );
}

function thresholdWords({ box, minMinor, minCount, comparison }: TaxThreshold): string {
  const amount = `${comparison === '>' ? 'over' : 'from'} ${usd(minMinor)}`;
  return `Box ${box}: ${amount}${minCount === null ? '' : ` and over ${minCount} transactions`}`;
}

function usd(minor: number | null): string {
  return formatExactMoney(minor, 'USD');
}
