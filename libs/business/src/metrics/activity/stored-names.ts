import { canonicalName, isActivity, namesFor } from '../../ingestion/event-catalog.ts';
import { ANY_ACTIVITY, SESSION } from '../../rollups/dimension.ts';
import type { Snapshot } from '../../rollups/snapshot.ts';
import type { Filter } from '../../kernel/query/contract.ts';
import type { ActivityName } from '../metric-definition.ts';
import { HOUR_MS } from '../../time/calendar.ts';
import { matches } from './matches.ts';
import type { Window } from './window.ts';

export type NamesQuery = {
  name: ActivityName;
  /** Conditions on the event itself. */
  conditions: readonly Filter[];
  /** True when each event is wanted under its own name. */
  isSplit: boolean;
  span: Window;
};

/** The names under which the wanted events are stored, with every alias of each. */
export async function storedNames(snapshot: Snapshot, query: NamesQuery): Promise<string[]> {
  const conditions = query.conditions.map((filter) => ({
    ...filter,
    values: filter.values.map(canonicalName),
  }));
  if (query.name === SESSION) return [SESSION];
  if (query.name !== ANY_ACTIVITY)
    return matches(canonicalName(query.name), conditions) ? namesFor(query.name) : [];
  if (conditions.length === 0 && !query.isSplit) return [ANY_ACTIVITY];
  // Names are kept by day: the range may begin within one that started up to 25 hours before.
  const from = new Date(query.span.from - 25 * HOUR_MS);
  const known = await snapshot.names(from, new Date(query.span.to));
  // Bookkeeping counts only where somebody asks for it by name.
  const isAskedFor = (name: string) =>
    conditions.some((filter) => !filter.isNegated && filter.values.includes(name));
  return known.filter((stored) => {
    const name = canonicalName(stored);
    return matches(name, conditions) && (isActivity(stored) || isAskedFor(name));
  });
}
