import type { Rate, RefundsResult } from '@sextant/business/revenue/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Panel } from '@sextant/ui/components/panel';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { formatShare } from '@sextant/ui/format/share';
import type { ReactNode } from 'react';

/** The same question asked both ways: of what happened in the period, and of the charges made in it. */
export function RefundRates({ result, className }: { result: RefundsResult; className: string }) {
  const { refunds, disputes, currency } = result;
  const money = (minor: number | null) => formatExactMoney(minor, currency);
  const { vamp } = disputes;
  return (
    <Panel title="Rates" unit="by activity and by cohort" className={className}>
      <dl className="flex flex-col">
        <RateRow
          label="Refund rate, activity"
          hint="Refunded in the period, of what was charged in it"
          rate={refunds.activity}
          write={money}
        />
        <RateRow
          label="Refund rate, cohort"
          hint={
            refunds.cohort.isMature
              ? 'Refunded so far, of what was charged in the period'
              : 'Refunded so far, of what was charged in the period; its charges are young, so it can still rise'
          }
          rate={refunds.cohort}
          write={money}
        />
        <RateRow
          label="Dispute rate, activity"
          hint="Disputes opened in the period, of charges made in it"
          rate={disputes.activity}
          write={formatExactNumber}
        />
        <RateRow
          label="Dispute rate, cohort"
          hint={
            disputes.cohort.isMature
              ? 'Charges of the period that were disputed'
              : 'Charges of the period that were disputed so far; disputes come up to 120 days later'
          }
          rate={disputes.cohort}
          write={formatExactNumber}
        />
        <RateRow
          label={`Card scheme ratio${vamp.month === null ? '' : `, ${vamp.month.slice(0, 7)}`}`}
          hint={`Disputes and fraud warnings by settled charges of the busiest month. Excessive from ${formatShare(vamp.limit.ratio)} and ${formatExactNumber(vamp.limit.cases)} cases; ${formatExactNumber(vamp.cases)} here`}
          rate={vamp}
          write={formatExactNumber}
          badge={
            vamp.isExcessive ? <Badge tone="bad">Excessive</Badge> : <Badge tone="good">Within limits</Badge>
          }
        />
      </dl>
    </Panel>
  );
}

type RateRowProps = {
  label: string;
  hint: string;
  rate: Rate;
  write: (part: number | null) => string;
  badge?: ReactNode;
};

function RateRow({ label, hint, rate, write, badge }: RateRowProps) {
  return (
    <div className="flex items-start justify-between gap-4 border-b border-line py-2 last:border-0">
      <dt className="text-sm text-ink">
        {label} {badge}
        <span className="block text-xs text-ink-muted">{hint}</span>
      </dt>
      <dd className="shrink-0 text-right tabular-nums">
        <span className="block font-semibold text-ink">{formatShare(rate.value)}</span>
        <span className="block text-xs text-ink-muted">
          {write(rate.numerator)} of {write(rate.denominator)}
        </span>
      </dd>
    </div>
  );
}
