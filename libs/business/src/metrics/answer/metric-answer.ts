import type { MetricPoint, MetricResult } from '../contract.ts';
import { zonedIso } from '../../time/zoned-iso.ts';
import type { Answer } from './answer.ts';
import { majorUnits } from './major-units.ts';

/** A series as machines get it: buckets as ISO instants of the zone, money in major units. `by` names the split dimension. */
export function metricAnswer(result: MetricResult, by: string | undefined): Answer {
  const { metric, unit, currency, definition, asOf, range, interval, zone, points, comparison, notes } =
    result;
  const iso = (at: Date) => zonedIso(at, zone);
  const isoRange = ({ from, to }: MetricResult['range']) => ({ from: iso(from), to: iso(to) });
  const valueOf = (value: number | null) => (currency === null ? value : majorUnits(value, currency));
  const rowOf = ({ bucket, group, value, isComplete }: MetricPoint) => ({
    bucket: iso(bucket),
    ...(by === undefined ? {} : { [by]: group }),
    value: valueOf(value),
    isComplete,
  });
  return {
    columns: ['bucket', ...(by === undefined ? [] : [by]), 'value'],
    rows: points.map(({ bucket, group, value }) => [
      iso(bucket),
      ...(by === undefined ? [] : [group]),
      valueOf(value),
    ]),
    json: {
      metric,
      unit,
      ...(currency === null ? {} : { currency }),
      definition,
      asOf: asOf.toISOString(),
      range: isoRange(range),
      interval,
      zone,
      rows: points.map(rowOf),
      ...(notes.length === 0 ? {} : { notes }),
      ...(comparison === null
        ? {}
        : { comparison: { range: isoRange(comparison.range), rows: comparison.points.map(rowOf) } }),
    },
  };
}
