import type { CohortComparison, RetentionResult } from '@sextant/business/retention/contract';
import { LineChart } from '@sextant/ui/charts/line-chart';
import type { ChartPoint } from '@sextant/ui/chart-data/time-series';
import { formatBucket } from '@sextant/ui/format/bucket';
import { formatExactNumber } from '@sextant/ui/format/number';
import type { PeriodView } from '../../lib/period-view.ts';
import type { RetentionFilters } from './retention-filters.ts';
import { EmptyPanel } from '../../lib/empty-panel.tsx';
import { isCut } from './retention-rows.ts';
import { UNIT_WORDS } from './retention-words.ts';

type RetentionCurvesProps = {
  result: RetentionResult;
  compared: CohortComparison | undefined;
  unit: RetentionFilters['cohort'];
  /** The period in which cohorts start. */
  range: PeriodView['range'];
};

const HEIGHT = 260;

/** Fewer people say little: their curve is grey. */
const FEW = 20;

/** The weighted average by period: of everybody, or of each compared group; each says how many it is of. */
export function RetentionCurves({ result, compared, unit, range }: RetentionCurvesProps) {
  const curves = compared
    ? compared.segments.map(({ name, result: some }) => curveOf(name, name, some))
    : [curveOf('everybody', 'Everybody', result)];
  const cut = result.cohorts.filter(({ start }) => isCut(start, { unit, zone: result.zone, range }));
  const points = curvePoints(curves, unit);
  if (points.length === 0) return <EmptyPanel title="Retention curve" height={HEIGHT} />;
  return (
    <LineChart
      title="Retention curve"
      unit="% of people whose period is over"
      height={HEIGHT}
      points={points}
      series={curves.map(({ key, label, isMuted }) => ({ key, label, isMuted }))}
      {...(cut.length > 0 && {
        footer: cutWords(
          cut.map(({ start }) => start),
          unit,
          result.zone,
        ),
      })}
      format={{ unit: 'share' }}
      intervalLabel={UNIT_WORDS[unit]}
      maximum={1}
      hasDots
    />
  );
}

type Curve = { key: string; label: string; isMuted: boolean; total: RetentionResult['total'] };

function curveOf(key: string, name: string, { cohorts, total }: RetentionResult): Curve {
  const people = cohorts.reduce((sum, { size }) => sum + size, 0);
  return { key, label: `${name}, n ${formatExactNumber(people)}`, isMuted: people < FEW, total };
}

function cutWords(starts: readonly Date[], unit: RetentionFilters['cohort'], zone: string): string {
  const names = starts.map((start) => formatBucket(start, unit, zone)).join(', ');
  return `Of ${names} only the days inside the period are in: the period cuts the ${unit}.`;
}

function curvePoints(curves: readonly Curve[], unit: RetentionFilters['cohort']): ChartPoint[] {
  const length = Math.max(0, ...curves.map(({ total }) => total.findLastIndex((cell) => cell !== null) + 1));
  return Array.from({ length }, (_, period) => ({
    bucket: String(period).padStart(3, '0'),
    label: `${UNIT_WORDS[unit].charAt(0)}${period}`,
    fullLabel: `${UNIT_WORDS[unit]} ${period}`,
    values: Object.fromEntries(
      curves.map(({ key, total }) => {
        const cell = total[period] ?? null;
        return [key, cell === null || cell.eligible === 0 ? null : cell.people / cell.eligible];
      }),
    ),
  }));
}
