import type { CohortComparison, RetentionResult } from '@sextant/business/retention/contract';
import { LineChart } from '@sextant/ui/charts/line-chart';
import type { ChartPoint } from '@sextant/ui/chart-data/time-series';
import type { RetentionFilters } from './retention-filters.ts';
import { EmptyPanel } from '../../lib/empty-panel.tsx';
import { UNIT_WORDS } from './retention-words.ts';

type RetentionCurvesProps = {
  result: RetentionResult;
  compared: CohortComparison | undefined;
  unit: RetentionFilters['cohort'];
};

const HEIGHT = 260;

/** The weighted average by period: of everybody, or of each compared group. */
export function RetentionCurves({ result, compared, unit }: RetentionCurvesProps) {
  const curves = compared
    ? compared.segments.map(({ name, result: some }) => ({ key: name, label: name, total: some.total }))
    : [{ key: 'everybody', label: 'Everybody', total: result.total }];
  const points = curvePoints(curves, unit);
  if (points.length === 0) return <EmptyPanel title="Retention curve" height={HEIGHT} />;
  return (
    <LineChart
      title="Retention curve"
      unit="% of people whose period is over"
      height={HEIGHT}
      points={points}
      series={curves.map(({ key, label }) => ({ key, label }))}
      format={{ unit: 'share' }}
      intervalLabel={UNIT_WORDS[unit]}
      maximum={1}
      hasDots
    />
  );
}

type Curve = { key: string; total: RetentionResult['total'] };

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
