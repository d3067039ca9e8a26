import { UNKNOWN } from '../rollups/dimension.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Filter } from '../kernel/query/contract.ts';
import {
  isEventDimension,
  isPersonDimension,
  type EventDimension,
  type PersonDimension,
  type RecordDimension,
} from './dimension.ts';
import { closedValuesOf, type Valued } from './known-values.ts';
import type { MetricDefinition } from './metric-definition.ts';

/** A question's conditions and split, told apart by what they are about. */
export type Conditions = {
  people: Filter[];
  events: Filter[];
  records: Filter[];
  by: { people: PersonDimension | null; events: EventDimension | null; records: RecordDimension | null };
};

type Splittable = Pick<MetricDefinition, 'label' | 'recordDimensions'> & {
  dimensions: readonly string[];
} & Valued;

/** Sorts conditions out. Throws `invalid` for a dimension that the metric does not have, or a value that the dimension cannot have. */
export function conditionsOf(
  metric: Splittable,
  where: readonly Filter[],
  by: string | undefined,
): Conditions {
  const conditions: Conditions = {
    people: [],
    events: [],
    records: [],
    by: { people: null, events: null, records: null },
  };
  for (const filter of where) {
    const about = aboutOf(metric, { dimension: filter.dimension, field: 'where' });
    requireKnownValues(metric, filter);
    conditions[about].push(filter);
  }
  if (by === undefined) return conditions;
  const about = aboutOf(metric, { dimension: by, field: 'by' });
  if (about === 'people' && isPersonDimension(by)) conditions.by.people = by;
  if (about === 'events' && isEventDimension(by)) conditions.by.events = by;
  if (about === 'records') conditions.by.records = recordDimension(metric, by);
  return conditions;
}

/** A dimension, and where in the question it stands. */
type Asked = { dimension: string; field: 'where' | 'by' };

function aboutOf(metric: Splittable, asked: Asked): 'people' | 'events' | 'records' {
  const { dimension } = asked;
  if (!metric.dimensions.some((one) => one === dimension)) throw refuse(metric, asked);
  if (recordDimension(metric, dimension) !== null) return 'records';
  return isEventDimension(dimension) ? 'events' : 'people';
}

function requireKnownValues(metric: Splittable, { dimension, values }: Filter): void {
  const known = closedValuesOf(metric, dimension);
  if (known === null) return;
  const stranger = values.find((value) => value !== UNKNOWN && !known.includes(value));
  if (stranger === undefined) return;
  const message = `${metric.label} has no ${dimension} ${stranger}. Use ${[...known, UNKNOWN].join(', ')}.`;
  throw new BusinessError('invalid', message, { field: 'where' });
}

function recordDimension(metric: Splittable, dimension: string): RecordDimension | null {
  return metric.recordDimensions?.find((one) => one === dimension) ?? null;
}

function refuse({ label, dimensions }: Splittable, { dimension, field }: Asked): BusinessError {
  return new BusinessError(
    'invalid',
    `${label} cannot be split or filtered by ${dimension}. Use ${dimensions.join(', ')}.`,
    { field },
  );
}
