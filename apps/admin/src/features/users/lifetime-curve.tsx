import type { LifetimeCurve as Curve, LifetimeQuery, LifetimeResult } from '@sextant/business/users/contract';
import { StepCurve } from '@sextant/ui/charts/step-curve';
import { InfoPopover } from '@sextant/ui/components/info-popover';
import { formatTime } from '@sextant/ui/format/instant';
import { formatExactNumber } from '@sextant/ui/format/number';
import { keepPreviousData } from '@tanstack/react-query';
import { dimensionValueName } from '../../lib/dimension-name.ts';
import { EmptyPanel } from '../../lib/empty-panel.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';

type LifetimeCurveProps = { query: LifetimeQuery; className: string };

const TITLE = 'Customer lifetime by today’s tier';
const HEIGHT = 300;
const MOST_CURVES = 4;
/** A curve of fewer people says little. */
const FEW = 20;

/** Which share of customers stays for how long, by tier; fair to those who are still here. */
export function LifetimeCurve({ query, className }: LifetimeCurveProps) {
  const answer = trpc.admin.analytics.users.getLifetime.useQuery(query, {
    placeholderData: keepPreviousData,
  });
  return (
    <PanelState query={answer} title={TITLE} height={HEIGHT} className={className}>
      {(result) =>
        result.customers === 0 ? (
          <EmptyPanel title={TITLE} height={HEIGHT} />
        ) : (
          <StepCurve
            title={TITLE}
            unit="% still here"
            height={HEIGHT}
            xUnit="days since sign-up"
            curves={curvesOf(result)}
            actions={<LifetimeInfo result={result} />}
            footer={`Half of ${formatExactNumber(result.customers)} customers stay ${medianWords(result)}.`}
          />
        )
      }
    </PanelState>
  );
}

function curvesOf(result: LifetimeResult) {
  const groups = (result.groups ?? []).slice(0, MOST_CURVES);
  if (groups.length === 0) return [{ key: 'all', label: 'Everybody', steps: stepsOf(result) }];
  return groups.map((group) => ({
    key: group.group,
    label: `${dimensionValueName('tier', group.group)}, n ${formatExactNumber(group.customers)}`,
    isMuted: group.customers < FEW,
    steps: stepsOf(group),
  }));
}

function stepsOf({ points }: Curve): { x: number; share: number }[] {
  return [{ x: 0, share: 1 }, ...points.map(({ day, survival }) => ({ x: day + 1, share: survival }))];
}

function medianWords({ medianDays }: LifetimeResult): string {
  return medianDays === null
    ? 'longer than can be told yet'
    : `at least ${formatExactNumber(medianDays)} days`;
}

function LifetimeInfo({ result }: { result: LifetimeResult }) {
  const { zone } = usePeriodView();
  return (
    <InfoPopover label={`About ${TITLE}`}>
      <p className="font-semibold text-ink">{TITLE}</p>
      <p className="mt-1 text-ink-muted">
        The share of customers who were seen again after so many days since they signed up (Kaplan–Meier). Who
        was not active for {result.inactiveDays} days counts as gone; who still may come back is counted only
        for as long as they were observed.
      </p>
      <p className="mt-3 border-t border-line pt-3 text-xs text-ink-muted">
        All customers, whenever they joined, by the tier they have today: who pays today has stayed, so these
        curves say who survived and not what a tier does. Counted until {formatTime(result.asOf, zone)} (
        {zone})
      </p>
    </InfoPopover>
  );
}
