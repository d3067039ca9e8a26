import type { Snapshot } from '../../rollups/snapshot.ts';
import { UNKNOWN } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Filter } from '../../kernel/query/contract.ts';
import type { PersonDimension } from '../dimension.ts';
import type { Who } from '../metric-definition.ts';
import { activityLevels } from './activity-levels.ts';
import { characterGroups } from './character-groups.ts';
import { matches } from './matches.ts';

/** As many known values are told beside one that is not. */
const MOST_TOLD = 10;

/** Among whom a question is asked. */
export type Population = {
  /** The people who may count. */
  among: (who: Who) => People;
  /** Whom conditions leave; null when there are none. */
  limits: People | null;
  /** Whether conditions leave those of whom nothing is known, such as an unnamed sender. */
  hasUnnamed: boolean;
  /** The traits to split by, each person in at most one; null when people are not split. */
  groups: ReadonlyMap<string, People> | null;
};

export type PopulationQuery = {
  where: readonly Filter[];
  by: PersonDimension | null;
  zone: string;
  now: Date;
  /** Where values are told that nobody has. */
  notes: Set<string>;
};

/** Finds the people that conditions on traits leave. A value that nobody has is told among the notes. */
export async function readPopulation(snapshot: Snapshot, query: PopulationQuery): Promise<Population> {
  const kinds = await snapshot.trait('kind');
  const everybody = People.union([...kinds.values()]);
  const traits = new Map<string, ReadonlyMap<string, People>>();
  for (const dimension of new Set([...query.where.map((filter) => filter.dimension), query.by])) {
    if (dimension !== null)
      traits.set(dimension, complete(await readTrait(snapshot, dimension, query), everybody));
  }
  let left = everybody;
  for (const filter of query.where) {
    noteValuesOfNobody(query.notes, filter, [...(traits.get(filter.dimension)?.keys() ?? [])]);
    left = left.and(selected(traits.get(filter.dimension), filter, everybody));
  }
  return {
    among: (who) => (who === 'everybody' ? left : left.and(kinds.get(who.slice(0, -1)) ?? People.none)),
    limits: query.where.length === 0 ? null : left,
    hasUnnamed: matches(UNKNOWN, query.where),
    groups: query.by === null ? null : (traits.get(query.by) ?? new Map()),
  };
}

async function readTrait(
  snapshot: Snapshot,
  dimension: string,
  query: PopulationQuery,
): Promise<ReadonlyMap<string, People>> {
  switch (dimension) {
    case 'tier':
    case 'country':
    case 'role':
    case 'signup_source':
    case 'kind':
      return snapshot.trait(dimension);
    case 'characters':
      return characterGroups(await snapshot.trait('characters'));
    case 'activity':
      return activityLevels(snapshot, query);
    default:
      throw new RangeError(`${dimension} is no trait of a person.`);
  }
}

/** Whoever has no value of the trait is `unknown`. */
function complete(trait: ReadonlyMap<string, People>, everybody: People): ReadonlyMap<string, People> {
  const told = [...trait].filter(([value]) => value !== UNKNOWN);
  return new Map([...told, [UNKNOWN, everybody.andNot(People.union(told.map(([, people]) => people)))]]);
}

function selected(trait: ReadonlyMap<string, People> | undefined, filter: Filter, everybody: People): People {
  const chosen = People.union(filter.values.map((value) => trait?.get(value) ?? People.none));
  return filter.isNegated ? everybody.andNot(chosen) : chosen;
}

/** Notes each value of a condition on people that nobody has: a typing error would look like a zero. */
function noteValuesOfNobody(
  notes: Set<string>,
  { dimension, values }: Pick<Filter, 'dimension' | 'values'>,
  known: readonly string[],
): void {
  const told = known.filter((value) => value !== UNKNOWN);
  const more = told.length > MOST_TOLD ? `, and ${told.length - MOST_TOLD} more` : '';
  const rest = told.length === 0 ? '' : ` There is ${told.slice(0, MOST_TOLD).join(', ')}${more}.`;
  for (const value of values.filter((one) => one !== UNKNOWN && !told.includes(one)))
    notes.add(`Nobody has the ${dimension} ${value}.${rest}`);
}
